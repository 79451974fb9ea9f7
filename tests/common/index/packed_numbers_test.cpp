#include "common/index/packed_numbers.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

using Numbers = std::vector<std::uint32_t>;

std::string packed(const Numbers& numbers) {
  std::string bytes;
  append_packed_numbers(numbers, bytes);
  return bytes;
}

Numbers unpacked(const std::string& bytes, std::size_t count) {
  NumberReader reader(bytes);
  Numbers numbers = reader.packed_numbers(count);
  CHECK(reader.at_end());
  return numbers;
}

}  // namespace

TEST_CASE("numbers of any width come back") {
  for (unsigned bits = 0; bits <= 32; ++bits) {
    Numbers numbers{static_cast<std::uint32_t>((std::uint64_t{1} << bits) - 1)};
    for (std::uint32_t i = 0; i < 300; ++i) numbers.push_back(i * 2654435761U & numbers.front());
    CHECK(unpacked(packed(numbers), numbers.size()) == numbers);
  }
  CHECK(unpacked("", 0).empty());
}

TEST_CASE("equal numbers take three bytes for each 128") {
  CHECK(packed(Numbers(256, 1000)).size() == 6);
}

TEST_CASE("neighbours take the bits of their differences") {
  Numbers numbers;
  for (std::uint32_t i = 0; i < 128; ++i) numbers.push_back(1'000'000 + i % 8);
  CHECK(packed(numbers).size() == 3 + 1 + 128 * 3 / 8);
}

TEST_CASE("zeros can stand before them") {
  const std::string bytes = packed({7, 8});
  CHECK(NumberReader(bytes).packed_numbers(2, 1) == Numbers{0, 7, 8});
}

TEST_CASE("single numbers come back") {
  for (const std::uint64_t number : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, ~std::uint64_t{0}}) {
    std::string bytes;
    append_number(number, bytes);
    CHECK(NumberReader(bytes).number() == number);
  }
}

TEST_CASE("bytes that hold less than is asked for are refused") {
  const std::string bytes = packed({7, 800});
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_THROWS_WITH_AS(unpacked(bytes.substr(0, size), 2), "the numbers of a segment are damaged: they are cut",
                         IndexError);
  CHECK_THROWS_WITH_AS(unpacked("", 4'000'000'000), "the numbers of a segment are damaged: they are cut", IndexError);
}

TEST_CASE("numbers that no writer makes are refused") {
  CHECK_THROWS_WITH_AS(NumberReader(std::string(10, '\xFF')).number(),
                       "the numbers of a segment are damaged: one is too long", IndexError);
  CHECK_THROWS_WITH_AS(NumberReader(std::string("\0\x21", 2)).packed_numbers(1),
                       "the numbers of a segment are damaged: one is too wide", IndexError);
}

}  // namespace fihris
