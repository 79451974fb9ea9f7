#include "searcher/query/clause_lists.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

Clause word(Presence presence, const std::string& text) {
  return {presence, false, false, {{text, text, {}, {}}}};
}

Clause filter(FilterField field, const std::string& value) {
  Clause clause;
  clause.presence = Presence::required;
  clause.kind = ClauseKind::filter;
  clause.filter.field = field;
  clause.filter.value = value;
  return clause;
}

std::string text_of(Clause clause) {
  return to_string({{std::move(clause)}});
}

TEST_CASE("of one clause there is no group") {
  CHECK(text_of(all_of({word(Presence::optional, "a")})) == "a");
  CHECK(text_of(any_of({word(Presence::required, "a")})) == "+a");
  CHECK(text_of(grouped({word(Presence::required, "a")})) == "+a");
}

TEST_CASE("what is excluded stays so among required clauses, and is a group among alternatives") {
  CHECK(text_of(all_of({word(Presence::optional, "a"), word(Presence::excluded, "b")})) == "+(+a -b)");
  CHECK(text_of(any_of({word(Presence::required, "a"), word(Presence::excluded, "b")})) == "+(a (-b))");
  CHECK(text_of(grouped({word(Presence::excluded, "a")})) == "+(-a)");
}

TEST_CASE("a boost and the title are of all words of a group, but of no filter") {
  Clause group = all_of({word(Presence::optional, "a"), filter(FilterField::source, "s")});
  multiply_boost(group, 2);
  put_in_title(group);
  CHECK(text_of(group) == "+(+title:a^2 +source:s)");
}

TEST_CASE("filters of one field that must be there are alternatives, wherever they stand") {
  std::vector<Clause> clauses{filter(FilterField::source, "s"), word(Presence::optional, "a"),
                              filter(FilterField::section, "k"), filter(FilterField::source, "t")};
  join_alternatives(clauses);
  CHECK(to_string({clauses}) == "+(source:s source:t) a +section:k");
}

TEST_CASE("an excluded filter is no alternative") {
  std::vector<Clause> clauses{filter(FilterField::source, "s"), filter(FilterField::source, "t")};
  clauses.back().presence = Presence::excluded;
  join_alternatives(clauses);
  CHECK(to_string({clauses}) == "+source:s -source:t");
}

}  // namespace
}  // namespace fihris
