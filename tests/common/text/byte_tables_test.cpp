#include "common/text/byte_tables.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

#include <doctest/doctest.h>

#include "common/text/utf8.h"

using namespace fihris;

namespace {

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, '\t');) fields.push_back(field);
  return fields;
}

constexpr Encoding single_bytes[] = {Encoding::windows_1256, Encoding::iso_8859_6, Encoding::mac_arabic,
                                     Encoding::ibm_720,      Encoding::ibm_864,    Encoding::windows_1252,
                                     Encoding::iso_8859_15};

}  // namespace

TEST_CASE("bytes mean what tests/data/text/bytes.tsv says") {
  std::ifstream file(FIHRIS_SOURCE_DIR "/tests/data/text/bytes.tsv");
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const std::vector<std::string> fields = fields_of(line);
    REQUIRE_MESSAGE(fields.size() == 4, line);
    const std::optional<Encoding> encoding = encoding_of_label(fields[0]);
    REQUIRE_MESSAGE(encoding, line);
    CHECK_MESSAGE(byte_table(*encoding).at(std::stoul(fields[1], nullptr, 16)) == fields[2], line);
    ++rows;
  }
  CHECK(rows > 30);
}

TEST_CASE("ASCII is the same in all encodings of one byte, and every other entry is valid UTF-8") {
  for (const Encoding encoding : single_bytes) {
    const ByteTable& table = byte_table(encoding);
    for (std::size_t byte = 0; byte < 0x80; ++byte) CHECK(table.at(byte) == std::string(1, static_cast<char>(byte)));
    for (const std::string& character : table) CHECK_FALSE(find_invalid_utf8(character));
  }
}

TEST_CASE("every encoding of Arabic has all 36 letters, but IBM864 has no إ") {
  for (const Encoding encoding : single_bytes) {
    if (encoding == Encoding::windows_1252 || encoding == Encoding::iso_8859_15) continue;
    const ByteTable& table = byte_table(encoding);
    for (char32_t letter = U'ء'; letter <= U'ي'; ++letter) {
      if (letter > U'غ' && letter < U'ف') continue;
      std::string wanted;
      append_utf8(wanted, letter);
      const bool is_there = std::find(table.begin(), table.end(), wanted) != table.end();
      CHECK_MESSAGE(is_there == (encoding != Encoding::ibm_864 || letter != U'إ'), wanted);
    }
  }
}

TEST_CASE("a character has its byte back, and C1 controls are bytes as in ISO-8859-1") {
  CHECK(byte_of(Encoding::windows_1252, U'Ø') == '\xD8');
  CHECK(byte_of(Encoding::windows_1252, U'„') == '\x84');
  CHECK(byte_of(Encoding::windows_1252, 0x84) == '\x84');
  CHECK(byte_of(Encoding::windows_1256, U'ط') == '\xD8');
  CHECK_FALSE(byte_of(Encoding::windows_1252, U'ط'));
  CHECK_FALSE(byte_of(Encoding::windows_1256, U'Ø'));
}
