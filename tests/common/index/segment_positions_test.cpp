#include "common/index/segment_positions.h"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

using Blocks = std::vector<std::string>;  // the directory first

std::filesystem::path written(const test::TemporaryFolder& folder, const Blocks& blocks) {
  const std::filesystem::path path = folder.path() / "positions";
  Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
  for (const std::string& block : blocks) {
    Xapian::Document document;
    document.add_value(block_slot, block);
    document.set_data(block);
    database.add_document(document);
  }
  database.commit();
  return path;
}

Blocks blocks_of(const std::vector<std::pair<std::string, PositionChunk>>& chunks) {
  Blocks blocks{""};
  PositionBlockWriter writer([&](const std::string& block) { blocks.push_back(block); });
  for (const auto& [word, chunk] : chunks) writer.add(word, chunk);
  blocks[0] = writer.finish();
  return blocks;
}

PositionChunk chunk_of(std::uint32_t document) {
  PositionChunkWriter writer;
  writer.add(document, std::vector<std::uint32_t>{1, 2});
  return writer.take();
}

}  // namespace

TEST_CASE("the directory is the first document, and each block the next") {
  const test::TemporaryFolder folder;
  const std::filesystem::path file = written(folder, blocks_of({{"a", chunk_of(7)}}));
  CHECK(document_of_block(0) == 1);
  const PositionBlocks positions = open_positions(file);
  CHECK(positions.count() == 1);
  CHECK_FALSE(positions.find("a").empty());
  CHECK(problem_of_positions(file, 7).empty());
}

TEST_CASE("the blocks of a database whose documents are dealt out are found") {
  const test::TemporaryFolder folder;
  const Blocks blocks = blocks_of({{"a", chunk_of(7)}});
  const Xapian::Database database(written(folder, {"", blocks[0], "", "", blocks[1]}).string());
  CHECK_FALSE(positions_in(database, 2, 3).find("a").empty());
}

TEST_CASE("what is wrong with positions is told") {
  const test::TemporaryFolder folder;
  const auto problem = [&](const Blocks& blocks) { return problem_of_positions(written(folder, blocks), 9); };
  const std::string damaged = "the positions of a segment are damaged: ";
  CHECK(problem(blocks_of({{"b", chunk_of(1)}, {"a", chunk_of(1)}})) == damaged + "a word is out of order");
  CHECK(problem(blocks_of({{"a", chunk_of(10)}})) == damaged + "a document is out of order");
  CHECK(problem(blocks_of({{"a", {8, chunk_of(7).postings}}})) == damaged + "a document is missing");
  CHECK(problem(blocks_of({{"a", {6, chunk_of(7).postings}}})) == "the positions of a segment are damaged");
  CHECK(problem({blocks_of({{"a", chunk_of(1)}})[0]}) == "Document 2 not found");
  CHECK(problem({"", "\x05"}).empty());  // a block that the directory does not name is none
}

}  // namespace fihris
