#include "searcher/query/query_words.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("fields have names in both languages, with the article and without, in any letters") {
  for (const char* name : {"title", "TITLE", "عنوان", "العنوان"}) CHECK(field_of(name) == QueryField::title);
  CHECK(field_of("لغه") == QueryField::language);
  CHECK(field_of("منذ") == QueryField::since);
  CHECK(!field_of("عاجل"));
  CHECK(!field_of(""));
}

TEST_CASE("operators are whole words, Latin ones in capitals") {
  CHECK(operator_of("OR") == QueryTokenKind::or_sign);
  CHECK(operator_of("او") == QueryTokenKind::or_sign);
  CHECK(!operator_of("or"));
  CHECK(!operator_of("وأو"));
  CHECK(!operator_of("قرب"));
}

TEST_CASE("set phrases are known however they are spelled") {
  CHECK(is_said_with_without("طيار"));
  CHECK(is_said_with_without("تأشيرة"));
  CHECK(is_said_with_without("تاشيره"));
  CHECK(!is_said_with_without("لبنان"));
}

TEST_CASE("quotation marks close with their own kind, guillemets either way round") {
  const QuotationMark* mark = quotation_mark_at("»نص«");
  REQUIRE(mark != nullptr);
  CHECK(closing_size("« و", *mark) == std::string_view("«").size());
  CHECK(closing_size("\"", *mark) == 0);
  CHECK(quotation_mark_at("نص") == nullptr);
}

TEST_CASE("blanks are spaces of every kind, and marks of direction") {
  CHECK(blank_size(" a") == 1);
  CHECK(blank_size("\u200fa") == 3);
  CHECK(blank_size("a") == 0);
  CHECK(blank_size("") == 0);
}

}  // namespace
}  // namespace fihris
