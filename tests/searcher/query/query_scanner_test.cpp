#include "searcher/query/query_scanner.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

QueryToken only_token(std::string_view query) {
  const ScannedQuery scanned = scan_query(query);
  REQUIRE(scanned.tokens.size() == 1);
  return scanned.tokens.front();
}

std::string only_warning(std::string_view query) {
  const ScannedQuery scanned = scan_query(query);
  REQUIRE(scanned.warnings.size() == 1);
  return scanned.warnings.front().sentence;
}

TEST_CASE("a sign and an equals sign belong to what follows") {
  const QueryToken token = only_token("-=\"a b\"");
  CHECK(token.sign == Presence::excluded);
  CHECK(token.exact);
  CHECK(token.kind == QueryTokenKind::quoted);
  CHECK(token.text == "a b");
  CHECK(token.place == ByteRange{0, 7});
}

TEST_CASE("the last of several signs holds") {
  CHECK(only_token("+-a").sign == Presence::excluded);
  CHECK(only_token("--+a").sign == Presence::required);
}

TEST_CASE("a hyphen inside a word is part of it") {
  CHECK(only_token("كوفيد-19").text == "كوفيد-19");
}

TEST_CASE("direction marks copied along do not hide a sign") {
  const QueryToken token = only_token("\u200f\u202b-كلمة\u202c");
  CHECK(token.sign == Presence::excluded);
  CHECK(token.text == "كلمة");
}

TEST_CASE("quotation marks of one kind close only their own kind") {
  CHECK(only_token("«a \"b\" c»").text == "a \"b\" c");
  CHECK(only_token("\"a «b» c\"").text == "a «b» c");
}

TEST_CASE("an open quotation mark is reported and ignored") {
  const ScannedQuery scanned = scan_query("\"a b");
  CHECK(only_warning("\"a b") == "a quotation mark has no partner: it was ignored");
  CHECK(scanned.warnings.front().place.begin == 0);
  REQUIRE(scanned.tokens.size() == 2);
  CHECK(scanned.tokens[0].kind == QueryTokenKind::word);
}

TEST_CASE("empty quotation marks and lone signs are nothing") {
  CHECK(scan_query("\"\"").tokens.empty());
  CHECK(scan_query("+ - =").tokens.empty());
  CHECK(scan_query("").tokens.empty());
}

TEST_CASE("all kinds of spaces separate words") {
  CHECK(scan_query("a\u00a0b\tc\u3000d").tokens.size() == 4);
}

TEST_CASE("operators are words of their own, in Latin capitals or Arabic") {
  CHECK(only_token("AND").kind == QueryTokenKind::and_sign);
  CHECK(only_token("and").kind == QueryTokenKind::word);
  CHECK(only_token("أو").kind == QueryTokenKind::or_sign);
  CHECK(only_token("وأو").kind == QueryTokenKind::word);
  CHECK(only_token("\"OR\"").kind == QueryTokenKind::quoted);
  CHECK(only_token("بدون").kind == QueryTokenKind::not_sign);
}

TEST_CASE("NEAR says how near; a bare قرب is a word of the news") {
  CHECK(only_token("NEAR").distance == usual_distance);
  CHECK(only_token("NEAR/3").distance == 3);
  CHECK(only_token("قرب/٥").distance == 5);
  CHECK(only_token("قرب").kind == QueryTokenKind::word);
  CHECK(only_token("NEAR/x").kind == QueryTokenKind::word);
  CHECK(only_warning("NEAR/900") == "NEAR takes a distance from 1 to 50: the nearest was taken");
}

TEST_CASE("what is appended to a word is read from its end, in any order") {
  const QueryToken token = only_token("كلمة~2^1.5");
  CHECK(token.text == "كلمة");
  CHECK(token.tilde == 2);
  CHECK(token.boost == 1.5);
  CHECK(only_token("كلم*^٣").is_prefix);
  CHECK(only_token("كلم*^٣").boost == 3);
  CHECK(only_token("\"a b\"^2").boost == 2);
  CHECK(only_warning("a^0") == "^ takes a number above 0 and up to 100: it was ignored");
  CHECK(only_warning("a*b") == "* stands at the end of a word only: it was ignored");
}

TEST_CASE("a field is a known name right before its value") {
  CHECK(scan_query("title:a").tokens.front().field == QueryField::title);
  CHECK(scan_query("-المصدر:\"بي بي سي\"").tokens.front().sign == Presence::excluded);
  CHECK(scan_query("المصدر: رويترز").tokens.front().kind == QueryTokenKind::word);
  CHECK(scan_query("عاجل:خبر").tokens.front().kind == QueryTokenKind::word);
}

TEST_CASE("counts are of digits of one or more scripts, and short") {
  CHECK(read_count("12") == 12);
  CHECK(read_count("١۲") == 12);
  CHECK(!read_count(""));
  CHECK(!read_count("1a"));
  CHECK(!read_count("1234567"));
}

}  // namespace
}  // namespace fihris
