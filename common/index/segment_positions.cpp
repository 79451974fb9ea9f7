#include "common/index/segment_positions.h"

#include <string>
#include <vector>

#include "common/base/error.h"

namespace fihris {
namespace {

void check_postings(const PositionBlockCursor& at, std::uint32_t last_document) {
  PositionList list;
  list.add(at.chunk());
  PositionList::Cursor cursor(list);
  std::uint32_t before = 0;
  std::vector<std::uint32_t> positions;
  for (; cursor.next(); before = cursor.document()) {
    cursor.read_positions(positions);
    if (positions.empty() || at.last_document() > last_document)
      throw IndexError("the positions of a segment are damaged: a document is out of order");
  }
  if (before != at.last_document()) throw IndexError("the positions of a segment are damaged: a document is missing");
}

void check_block(const std::string& block, std::uint32_t last_document) {
  std::string before;
  PositionBlockCursor cursor(block);
  for (; cursor.next(); before = cursor.word()) {
    if (cursor.word() < before) throw IndexError("the positions of a segment are damaged: a word is out of order");
    check_postings(cursor, last_document);
  }
}

}  // namespace

Xapian::docid document_of_block(std::uint32_t block) {
  return block + 1;
}

PositionBlocks open_positions(const std::filesystem::path& file) {
  return positions_in(Xapian::Database(file.string()), 1, 1);
}

PositionBlocks positions_in(const Xapian::Database& database, std::uint64_t first, std::uint64_t step) {
  return PositionBlocks([database, first, step](std::uint32_t block) {
    const std::uint64_t number = first + (document_of_block(block) - 1) * step;
    const Xapian::Document document = database.get_document(static_cast<Xapian::docid>(number));
    return block == 0 ? document.get_data() : document.get_value(block_slot);
  });
}

std::string problem_of_positions(const std::filesystem::path& file, std::uint32_t last_document) {
  try {
    const PositionBlocks positions = open_positions(file);
    for (std::uint32_t block = 1; block <= positions.count(); ++block)
      check_block(positions.block(block), last_document);
    return "";
  } catch (const IndexError& error) {
    return error.what();
  } catch (const Xapian::Error& error) {
    return error.get_msg();
  }
}

}  // namespace fihris
