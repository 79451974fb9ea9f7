// Any bytes are refused with an IndexError, or are blocks of words: what is found of them can be read to its end.
#include "common/base/error.h"
#include "common/index/position_blocks.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

// The block and its directory, one behind the other: the first byte says how long the directory is.
struct Input {
  std::string directory;
  std::string block;
};

Input split(std::string_view bytes) {
  if (bytes.empty()) return {};
  const std::size_t size = static_cast<unsigned char>(bytes.front());
  bytes.remove_prefix(1);
  return {std::string(bytes.substr(0, size)), std::string(bytes.substr(std::min(size, bytes.size())))};
}

void read(const PositionList& list, std::size_t most) {
  PositionList::Cursor cursor(list);
  std::vector<std::uint32_t> positions;
  std::size_t numbers = 0;
  for (bool reads = false; cursor.next(); reads = !reads) {
    positions.clear();
    if (reads) cursor.read_positions(positions);
    numbers += 1 + positions.size();
    expect(numbers <= most, "no more is read than there are bytes");
  }
}

template <typename Read>
void attempt(Read read) {
  try {
    read();
  } catch (const IndexError&) {
  }
}

void read_all(const Input& input) {
  const PositionBlocks blocks([&](std::uint32_t number) { return number == 0 ? input.directory : input.block; });
  PositionBlockCursor cursor(input.block);
  attempt([&] {
    while (cursor.next()) {
      PositionList list;
      list.add(cursor.chunk());
      attempt([&] { read(list, input.block.size()); });
      PositionChunk joined;
      attempt([&] { append_chunk(cursor.chunk(), 7, joined); });
      attempt([&] { blocks.find(cursor.word()); });
    }
  });
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  fuzz::read_all(fuzz::split(fuzz::as_text(data, size)));
  return 0;
}
