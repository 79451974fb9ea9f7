#include "searcher/match/document_ids.h"

#include "common/index/schema.h"
#include "searcher/match/document_place.h"

namespace fihris {

std::string DocumentIds::id_of(std::uint32_t document) {
  const DocumentPlace place = place_of_document(document, at_.size());
  const Xapian::Database& segment = reader_.segments()[place.segment];
  Xapian::ValueIterator& at = at_[place.segment];
  if (at == Xapian::ValueIterator() || at.get_docid() > place.document) at = segment.valuestream_begin(schema::id_slot);
  if (at == segment.valuestream_end(schema::id_slot)) return "";
  at.skip_to(place.document);
  const bool is_there = at != segment.valuestream_end(schema::id_slot) && at.get_docid() == place.document;
  return is_there ? *at : "";
}

}  // namespace fihris
