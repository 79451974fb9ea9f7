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
  batch.visit_lists([&](std::string_view term, const std::vector<GlassPosting>& postings) {
    for (const GlassPosting& posting : postings)
      documents[posting.document - 1].add_term(std::string(term), posting.times);
  });
  return documents;
}

}  // namespace fihris::test
