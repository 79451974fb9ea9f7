// A batch as the documents that Xapian would be given, for tests and benchmarks that compare with it.
#pragma once

#include <vector>

#include <xapian.h>

#include "common/index/schema.h"
#include "indexer/inverted_batch.h"
#include "tests/indexer/written_batch.h"

namespace fihris::test {

inline std::vector<Xapian::Document> xapian_documents(const InvertedBatch& batch) {
  const WrittenBatch written(batch);
  std::vector<Xapian::Document> documents(batch.documents());
  for (Xapian::docid number = 1; number <= documents.size(); ++number) {
    const Xapian::Document stored = written.database().get_document(number);
    Xapian::Document& document = documents[number - 1];
    document.set_data(stored.get_data());
    for (Xapian::valueno slot = 0; slot <= schema::facets_slot; ++slot)
      if (const std::string value = stored.get_value(slot); !value.empty()) document.add_value(slot, value);
  }
  const Xapian::Database& database = written.database();
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
    for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term); ++posting)
      documents[*posting - 1].add_term(*term, posting.get_wdf());
  return documents;
}

}  // namespace fihris::test
