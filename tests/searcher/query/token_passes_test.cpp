#include "searcher/query/token_passes.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("a plain word has nothing typed at it") {
  CHECK(is_plain(scan_query("كلمة").tokens.front()));
  for (const char* typed : {"+كلمة", "=كلمة", "كلم*", "كلمة~", "كلمة^2", "كلمة^0", "\"كلمة\"", "AND"}) {
    CAPTURE(typed);
    CHECK(!is_plain(scan_query(typed).tokens.front()));
  }
}

TEST_CASE("parentheses that stand too deep go in pairs, and the first of them is named") {
  std::vector<QueryToken> tokens = scan_query("((a (b)) c)").tokens;
  const auto place = drop_deep_parentheses(tokens, 2);
  REQUIRE(place.has_value());
  CHECK(place->begin == 4);
  CHECK(tokens.size() == 7);
  CHECK(!drop_deep_parentheses(tokens, 2));
}

TEST_CASE("a closing parenthesis without a partner stays, for the parser to complain of") {
  std::vector<QueryToken> tokens = scan_query("a) (b)").tokens;
  CHECK(!drop_deep_parentheses(tokens, 1));
  CHECK(tokens.size() == 5);
}

TEST_CASE("«بدون» is an operator before one word that no set phrase has, or before what is no plain word") {
  const auto kind_in = [](std::string_view query) {
    std::vector<QueryToken> tokens = scan_query(query).tokens;
    read_without_as_word(tokens);
    return tokens.at(1).kind;
  };
  CHECK(kind_in("نفط بدون غاز") == QueryTokenKind::not_sign);
  CHECK(kind_in("طائرة بدون \"طيار\"") == QueryTokenKind::not_sign);
  CHECK(kind_in("طائرة بدون طيار") == QueryTokenKind::word);
  CHECK(kind_in("أدوية بدون وصفة طبيب") == QueryTokenKind::word);
  CHECK(kind_in("طائرة NOT طيار") == QueryTokenKind::not_sign);
}

}  // namespace
}  // namespace fihris
