// Documents with all their terms made beforehand, so that writing them measures Xapian alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "indexer/document_builder.h"

namespace fihris::bench {

// Everything of a document, each term once and in order: nothing is cheaper for Xapian to take.
struct ReadyDocument {
  struct Term {
    std::size_t name_end;
    Xapian::termcount wdf;
  };
  std::string names;  // one behind the other
  std::vector<Term> terms;
  std::vector<std::pair<Xapian::valueno, std::string>> values;
  std::string data;
};

using ReadyBatch = std::vector<ReadyDocument>;

// The articles of an index in the order in which they were added, their terms made anew by the indexer's own
// DocumentBuilder, in batches as large as the indexer's.
class ReadySource {
 public:
  explicit ReadySource(const std::filesystem::path& index);
  ReadyBatch next_batch();  // empty at the end

 private:
  bool find_next_article();

  std::vector<Xapian::Database> segments_;
  std::size_t segment_ = 0;
  Xapian::PostingIterator article_;
  DocumentBuilder builder_;
};

// Title and text of all articles of an index.
std::uintmax_t text_bytes(const std::filesystem::path& index);

// Writes the batch into a new database, as the indexer does.
void write_batch(const ReadyBatch& batch, const std::filesystem::path& folder);

}  // namespace fihris::bench
