// The tables of dates below tests/data/dates.
#pragma once

#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/base/date.h"
#include "common/text/utf8.h"

namespace fihris::test {

// "\u200F" as that character: tables show what is not seen.
inline std::string with_escapes(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, 2, "\\u") == 0 && at + 6 <= text.size()) {
      append_utf8(result, static_cast<char32_t>(std::stoul(text.substr(at + 2, 4), nullptr, 16)));
      at += 6;
    } else {
      result += text[at++];
    }
  }
  return result;
}

// "-" is no date.
inline std::optional<Date> date_or_dash(const std::string& text) {
  const auto date = parse_iso_date(text);
  REQUIRE((date || text == "-"));
  return date;
}

// The rows of a table, each with `columns` columns, without its comments.
inline std::vector<std::vector<std::string>> read_rows(const std::string& name, std::size_t columns) {
  std::ifstream file(FIHRIS_SOURCE_DIR "/tests/data/dates/" + name);
  REQUIRE(file);
  std::vector<std::vector<std::string>> rows;
  for (std::string row; std::getline(file, row);) {
    if (row.empty() || row.starts_with("# ")) continue;
    std::istringstream fields(row);
    rows.emplace_back();
    for (std::string field; std::getline(fields, field, '\t');) rows.back().push_back(with_escapes(field));
    CAPTURE(row);
    REQUIRE(rows.back().size() == columns);
  }
  return rows;
}

}  // namespace fihris::test
