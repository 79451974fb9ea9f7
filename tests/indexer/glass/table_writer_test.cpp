#include "indexer/glass/table_writer.h"

#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

namespace fihris {
namespace {

unsigned number_at(const std::string& file, std::size_t offset, std::size_t bytes) {
  unsigned number = 0;
  for (std::size_t i = 0; i < bytes; ++i) number = number << 8U | static_cast<unsigned char>(file[offset + i]);
  return number;
}

std::string key_of(unsigned number) {
  const std::string digits = std::to_string(number);
  return std::string(8 - digits.size(), '0') + digits;
}

}  // namespace

TEST_CASE("a table without entries is one block with an empty key") {
  GlassTableWriter table(3);
  const std::string file = table.finish();
  CHECK(file.size() == GlassTableWriter::block_bytes);
  CHECK(number_at(file, 0, 4) == 3);
  CHECK(number_at(file, 4, 1) == 0);
  CHECK(number_at(file, 9, 2) == 13);
  CHECK(file.ends_with(std::string("\x60\0\0", 3)));
  CHECK(table.root().entries == 0);
  CHECK(table.root().blocks == 1);
}

TEST_CASE("an entry is its size with flags, its key and its tag, at the end of the block") {
  GlassTableWriter table(1);
  table.add("key", "tag");
  table.add("packed", "xyz", true);
  const std::string file = table.finish();
  const std::string null_key("\x60\0\0", 3);
  CHECK(file.ends_with(std::string("\xE0\x09\x06packedxyz", 12) + std::string("\x60\x06\x03keytag", 9) + null_key));
}

TEST_CASE("a long tag is cut into parts, the later ones numbered") {
  GlassTableWriter table(1);
  table.add("k", std::string(3000, 'a'));
  const std::string file = table.finish();
  const std::size_t second = number_at(file, 15, 2);  // the third place of the directory
  CHECK((number_at(file, second, 2) & 0xE000) == 0x4000);
  CHECK(file.substr(second + 2, 4) == std::string("\x01k\0\x02", 4));
  CHECK(table.root().entries == 1);
}

TEST_CASE("branches name the blocks below by their first keys, as many levels as it takes") {
  GlassTableWriter table(1);
  for (unsigned i = 0; i < 300'000; ++i) table.add(key_of(i), "0123456789");
  const std::string file = table.finish();
  const GlassRoot root = table.root();
  CHECK(root.level == 2);
  CHECK(root.entries == 300'000);
  CHECK(file.size() == root.blocks * GlassTableWriter::block_bytes);
  const std::size_t block = root.block * GlassTableWriter::block_bytes;
  CHECK(number_at(file, block + 4, 1) == 2);
  const std::size_t first = block + number_at(file, block + 11, 2);
  CHECK(number_at(file, first + 4, 1) == 0);  // the first one has no key
  const std::size_t second = block + number_at(file, block + 13, 2);
  CHECK(number_at(file, second + 4, 1) == 8);
  const std::size_t below = number_at(file, second, 4) * GlassTableWriter::block_bytes;
  CHECK(number_at(file, below + 4, 1) == 1);
  const std::size_t named = below + number_at(file, below + 11, 2);
  CHECK(file.substr(named + 5, 8) == file.substr(second + 5, 8));
}

TEST_CASE("keys that would not be found are refused") {
  GlassTableWriter table(1);
  CHECK_THROWS_AS(table.add("", "tag"), std::logic_error);
  table.add("b", "tag");
  CHECK_THROWS_AS(table.add("b", "tag"), std::logic_error);
  CHECK_THROWS_AS(table.add("a", "tag"), std::logic_error);
  CHECK_THROWS_AS(table.add(std::string(256, 'c'), "tag"), std::logic_error);
  table.add(std::string(255, 'c'), "tag");
  CHECK(table.root().entries == 2);
}

}  // namespace fihris
