// A batch as one reads it, for tests.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/index/segment_positions.h"
#include "indexer/inverted_batch.h"
#include "tests/support/read_positions.h"
#include "tests/support/temporary_folder.h"

namespace fihris::test {

// Written to a folder of its own, and opened.
class WrittenBatch {
 public:
  explicit WrittenBatch(const InvertedBatch& batch)
      : database_((batch.write(folder_.path() / "batch"), (folder_.path() / "batch").string())),
        positions_(open_positions(folder_.path() / "batch" / positions_name)) {}

  const Xapian::Database& database() const { return database_; }

  bool has(const std::string& term) const { return database_.term_exists(term); }

  // How often the first document that has the term has it; 0 where none has.
  Xapian::termcount times(const std::string& term) const {
    const auto first = database_.postlist_begin(term);
    return first == database_.postlist_end(term) ? 0 : first.get_wdf();
  }

  std::string value(Xapian::valueno slot, Xapian::docid document = 1) const {
    return database_.get_document(document).get_value(slot);
  }

  // Where the term stands in the first document that has it.
  std::vector<std::uint32_t> positions(std::string_view term) const {
    const Places places = read_positions(positions_, term);
    return places.empty() ? std::vector<std::uint32_t>{} : places.begin()->second;
  }

 private:
  TemporaryFolder folder_;
  Xapian::Database database_;
  PositionBlocks positions_;
};

}  // namespace fihris::test
