#include "searcher/query/query_scanner.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TypedClause only_clause(std::string_view query) {
  const TypedQuery typed = scan_query(query);
  REQUIRE(typed.clauses.size() == 1);
  return typed.clauses.front();
}

TEST_CASE("a sign and an equals sign belong to what follows") {
  const TypedClause clause = only_clause("-=\"a b\"");
  CHECK(clause.presence == Presence::excluded);
  CHECK(clause.exact);
  CHECK(clause.quoted);
  CHECK(clause.text == "a b");
}

TEST_CASE("the last of several signs holds") {
  CHECK(only_clause("+-a").presence == Presence::excluded);
  CHECK(only_clause("--+a").presence == Presence::required);
}

TEST_CASE("a hyphen inside a word is part of it") {
  CHECK(only_clause("كوفيد-19").text == "كوفيد-19");
}

TEST_CASE("direction marks copied along do not hide a sign") {
  const TypedClause clause = only_clause("\u200f\u202b-كلمة\u202c");
  CHECK(clause.presence == Presence::excluded);
  CHECK(clause.text == "كلمة");
}

TEST_CASE("quotation marks of one kind close only their own kind") {
  CHECK(only_clause("«a \"b\" c»").text == "a \"b\" c");
  CHECK(only_clause("\"a «b» c\"").text == "a «b» c");
}

TEST_CASE("an open quotation mark is reported and ignored") {
  const TypedQuery typed = scan_query("\"a b");
  CHECK(typed.has_open_quote);
  REQUIRE(typed.clauses.size() == 2);
  CHECK(!typed.clauses[0].quoted);
}

TEST_CASE("empty quotation marks and lone signs are nothing") {
  CHECK(scan_query("\"\"").clauses.empty());
  CHECK(scan_query("+ - =").clauses.empty());
  CHECK(scan_query("").clauses.empty());
}

TEST_CASE("all kinds of spaces separate words") {
  CHECK(scan_query("a\u00a0b\tc\u3000d").clauses.size() == 4);
}

}  // namespace
}  // namespace fihris
