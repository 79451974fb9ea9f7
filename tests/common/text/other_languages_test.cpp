// Texts in encodings that are not read here must be refused, not taken for Arabic.
#include <array>
#include <fstream>
#include <sstream>
#include <vector>

#include <doctest/doctest.h>
#include <unicode/ucnv.h>

#include "common/base/error.h"
#include "common/text/encoding.h"

using namespace fihris;

namespace {

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, '\t');) fields.push_back(field);
  return fields;
}

std::string converted(const std::string& name, const std::string& text) {
  std::array<char, 4096> bytes{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = ucnv_convert(name.c_str(), "UTF-8", bytes.data(), bytes.size(), text.data(),
                                    static_cast<int32_t>(text.size()), &status);
  REQUIRE_MESSAGE(U_SUCCESS(status), name);
  return {bytes.data(), static_cast<std::size_t>(size)};
}

std::string outcome(const std::string& bytes, const std::string& text) {
  try {
    return decode_text(bytes, {}, "f").text == text ? "right" : "wrong";
  } catch (const InputError&) {
    return "refused";
  }
}

}  // namespace

TEST_CASE("texts of other languages end as tests/data/text/other_languages.tsv says") {
  std::ifstream file(FIHRIS_SOURCE_DIR "/tests/data/text/other_languages.tsv");
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const std::vector<std::string> fields = fields_of(line);
    REQUIRE_MESSAGE(fields.size() == 4, line);
    CHECK_MESSAGE(outcome(converted(fields[0], fields[2]), fields[2]) == fields[1], line);
    ++rows;
  }
  CHECK(rows > 25);
}
