#include "searcher/match/document_ids.h"

#include "common/index/schema.h"

namespace fihris {

std::string DocumentIds::id_of(std::uint32_t document) {
  const auto databases = static_cast<std::uint32_t>(at_.size());
  const std::size_t number = (document - 1) % databases;
  const SearchedDatabase& database = reader_.databases()[number];
  if (database.is_remote()) return reader_.id_of(document);
  const Xapian::docid wanted = (document - 1) / databases + 1;
  Xapian::ValueIterator& at = at_[number];
  const auto end = database.database.valuestream_end(schema::id_slot);
  if (at == Xapian::ValueIterator() || at.get_docid() > wanted)
    at = database.database.valuestream_begin(schema::id_slot);
  if (at == end) return "";
  at.skip_to(wanted);
  return at != end && at.get_docid() == wanted ? *at : "";
}

}  // namespace fihris
