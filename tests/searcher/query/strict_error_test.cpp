#include "searcher/query/strict_error.h"

#include <doctest/doctest.h>

#include "searcher/query/query_parser.h"

namespace fihris {
namespace {

std::string error_of(std::string_view query) {
  Analyzer analyzer;
  const ParsedQuery parsed = parse_query(query, analyzer);
  REQUIRE(!parsed.warnings.empty());
  return strict_error(query, parsed.warnings.front());
}

TEST_CASE("an error names the character, counted from 1, and shows it") {
  CHECK(error_of("لبنان AND") == "the query is odd at character 7, «AND»: AND has nothing behind it: it was ignored");
  CHECK(
      error_of("مصر (غاز") ==
      "the query is odd at character 5, «(»: an opening parenthesis has no partner: it was read as closed at the end");
  CHECK(error_of("بعد:الغد") == "the query is odd at character 1, «بعد:الغد»: this is no date: it was read as words");
}

TEST_CASE("a long place is shown by its beginning, and no letter is cut") {
  std::string query = "\"";
  for (int i = 0; i < 100; ++i) query += "كلمة ";
  const QueryWarning warning{"too much", {2, static_cast<std::uint32_t>(query.size())}};
  const std::string error = strict_error(query, warning);
  CHECK(error.find("…»: too much") != std::string::npos);
  CHECK(error.size() < 200);
}

}  // namespace
}  // namespace fihris
