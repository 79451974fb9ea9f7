#include "common/text/declared_encoding.h"

#include <fstream>
#include <map>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/encoder.h"

using namespace fihris;

namespace {

const std::map<std::string, ContentKind> kinds{
    {"text", ContentKind::text}, {"html", ContentKind::html}, {"xml", ContentKind::xml}};

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

std::string with_line_ends(std::string text) {
  for (std::size_t at = text.find("\\n"); at != text.npos; at = text.find("\\n")) text.replace(at, 2, "\n");
  return text;
}

}  // namespace

TEST_CASE("documents declare what tests/data/text/declared_encodings.tsv says") {
  std::ifstream file(FIHRIS_SOURCE_DIR "/tests/data/text/declared_encodings.tsv");
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const std::vector<std::string> fields = fields_of(line);
    REQUIRE_MESSAGE(fields.size() == 4, line);
    CHECK_MESSAGE(declared_encoding(with_line_ends(fields[2]), kinds.at(fields[0])) == fields[1], line);
    ++rows;
  }
  CHECK(rows > 25);
}

TEST_CASE("an XML declaration may be in UTF-16, with or without byte order mark") {
  const std::string document = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>";
  for (const bool big_endian : {false, true}) {
    CHECK(declared_encoding(test::encoded_wide(document, 2, big_endian), ContentKind::xml) == "UTF-16");
    CHECK(declared_encoding(test::encoded_wide("\uFEFF" + document, 2, big_endian), ContentKind::xml) == "UTF-16");
  }
  CHECK(declared_encoding("\uFEFF" + document, ContentKind::xml) == "UTF-16");
}

TEST_CASE("only the first 4,096 bytes are looked at") {
  const std::string meta = "<meta charset=cp1256>";
  CHECK(declared_encoding(std::string(4000, ' ') + meta, ContentKind::html) == "cp1256");
  CHECK(declared_encoding(std::string(4096, ' ') + meta, ContentKind::html).empty());
}

TEST_CASE("a label that is too long or not printable is none") {
  CHECK(declared_encoding("<meta charset=\"" + std::string(41, 'a') + "\">", ContentKind::html).empty());
  CHECK(declared_encoding("<meta charset=\"a\x1B[0m\">", ContentKind::html).empty());
}
