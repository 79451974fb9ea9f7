#include "common/index/packed_numbers.h"

#include <algorithm>
#include <bit>

#include "common/base/error.h"

namespace fihris {
namespace {

constexpr std::size_t block_size = 128;
constexpr unsigned number_bits = 32;
constexpr unsigned byte_bits = 8;

[[noreturn]] void throw_cut() {
  throw IndexError("the numbers of a segment are damaged: they are cut");
}

constexpr std::size_t bytes_of_block(std::size_t numbers, unsigned bits) {
  return (numbers * bits + byte_bits - 1) / byte_bits;
}

// The least significant bits first.
void append_bits(std::span<const std::uint32_t> block, std::uint32_t least, unsigned bits, std::string& bytes) {
  std::uint64_t waiting = 0;
  unsigned count = 0;
  for (const std::uint32_t number : block) {
    waiting |= std::uint64_t{number - least} << count;
    for (count += bits; count >= byte_bits; count -= byte_bits, waiting >>= byte_bits)
      bytes += static_cast<char>(waiting & 0xFFU);
  }
  if (count > 0) bytes += static_cast<char>(waiting);
}

void read_bits(std::string_view bytes, std::uint32_t least, unsigned bits, std::span<std::uint32_t> block) {
  const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
  std::uint64_t waiting = 0;
  unsigned count = 0;
  std::size_t next = 0;
  for (std::uint32_t& number : block) {
    for (; count < bits; count += byte_bits)
      waiting |= std::uint64_t{static_cast<unsigned char>(bytes[next++])} << count;
    number = least + static_cast<std::uint32_t>(waiting & mask);
    waiting >>= bits;
    count -= bits;
  }
}

void append_block(std::span<const std::uint32_t> block, std::string& bytes) {
  const auto [least, most] = std::ranges::minmax(block);
  const auto bits = static_cast<unsigned>(std::bit_width(most - least));
  append_number(least, bytes);
  bytes += static_cast<char>(bits);
  append_bits(block, least, bits, bytes);
}

}  // namespace

void append_number(std::uint64_t number, std::string& bytes) {
  for (; number >= 0x80U; number >>= 7U) bytes += static_cast<char>(number | 0x80U);
  bytes += static_cast<char>(number);
}

void append_packed_numbers(std::span<const std::uint32_t> numbers, std::string& bytes) {
  for (std::size_t begin = 0; begin < numbers.size(); begin += block_size)
    append_block(numbers.subspan(begin, std::min(block_size, numbers.size() - begin)), bytes);
}

void throw_damaged_number(bool is_cut) {
  if (is_cut) throw_cut();
  throw IndexError("the numbers of a segment are damaged: one is too long");
}

std::string_view NumberReader::take(std::uint64_t size) {
  if (size > rest_.size()) throw_cut();
  const std::string_view taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

void NumberReader::unpack(std::span<std::uint32_t> block) {
  const auto least = static_cast<std::uint32_t>(number());
  const auto bits = static_cast<unsigned char>(take(1).front());
  if (bits > number_bits) throw IndexError("the numbers of a segment are damaged: one is too wide");
  read_bits(take(bytes_of_block(block.size(), bits)), least, bits, block);
}

std::vector<std::uint32_t> NumberReader::packed_numbers(std::size_t count, std::size_t zeros) {
  constexpr std::size_t least_bytes_of_block = 2;
  if (count / block_size * least_bytes_of_block > rest_.size()) throw_cut();  // before it costs memory
  std::vector<std::uint32_t> numbers(zeros + count);
  for (std::size_t begin = 0; begin < count; begin += block_size)
    unpack(std::span(numbers).subspan(zeros + begin, std::min(block_size, count - begin)));
  return numbers;
}

}  // namespace fihris
