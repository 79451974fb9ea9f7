#include "indexer/glass/packing.h"

#include <cstdint>
#include <initializer_list>
#include <string>

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::string sortable(std::uint32_t number) {
  std::string bytes;
  append_sortable(number, bytes);
  return bytes;
}

std::string sortable(std::string_view text) {
  std::string bytes;
  append_sortable(text, bytes);
  return bytes;
}

}  // namespace

TEST_CASE("sortable numbers sort as bytes like the numbers") {
  std::string before = sortable(0U);
  for (std::uint64_t number = 1; number <= 0xFFFFFFFF; number += 1 + number / 3) {
    const std::string bytes = sortable(static_cast<std::uint32_t>(number));
    CHECK(bytes > before);
    before = bytes;
  }
}

TEST_CASE("sortable numbers have two bytes below 32,768, then one more for every seven bits") {
  CHECK(sortable(1U) == std::string("\0\1", 2));
  CHECK(sortable(0x7FFFU) == "\x7F\xFF");
  CHECK(sortable(0x8000U) == std::string("\x80\x80\0", 3));
  CHECK(sortable(0x3FFFFFU) == "\xBF\xFF\xFF");
  CHECK(sortable(0x400000U) == std::string("\xC0\x40\0\0", 4));
  CHECK(sortable(0xFFFFFFFFU) == "\xE0\xFF\xFF\xFF\xFF");
}

TEST_CASE("sortable texts sort as bytes like the texts, with what comes behind them") {
  const std::string nul("\0", 1);
  std::string before;
  for (const std::string& text : {std::string(), nul, nul + "a", std::string("a"), "a" + nul, "a" + nul + nul,
                                  "a" + nul + "b", std::string("a\x01"), std::string("b")}) {
    const std::string bytes = sortable(text) + "\xFE";
    CHECK(bytes > before);
    before = bytes;
  }
}

}  // namespace fihris
