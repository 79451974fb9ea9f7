#include "searcher/match/selecting_terms.h"

#include <doctest/doctest.h>

#include "common/index/schema.h"

namespace fihris {
namespace {

Clause clause_of_word() {
  Clause clause;
  clause.words = {{"مكتبات", "مكتبات", {"مكتبه"}, {"كتب"}}};
  return clause;
}

}  // namespace

TEST_CASE("a word is asked for at all levels, and kept out by its folded form and stems alone") {
  const std::vector<std::string> excluding{schema::term(schema::folded, "مكتبات"), schema::term(schema::stem, "مكتبه")};
  std::vector<std::string> including = excluding;
  including.push_back(schema::term(schema::root, "كتب"));
  CHECK(form_terms(clause_of_word(), Aim::include) == including);
  CHECK(form_terms(clause_of_word(), Aim::exclude) == excluding);
}

TEST_CASE("a word of the title has the terms of titles") {
  Clause clause = clause_of_word();
  clause.in_title = true;
  CHECK(form_terms(clause, Aim::include) == std::vector{schema::term(schema::title, "مكتبات"),
                                                        schema::term(schema::title_stem, "مكتبه"),
                                                        schema::term(schema::title_root, "كتب")});
}

TEST_CASE("a filter has a term for each value, dates by their length") {
  Clause clause;
  clause.kind = ClauseKind::filter;
  clause.filter.field = FilterField::date;
  clause.expansions = {"2024", "202404", "20240415"};
  CHECK(filter_terms(clause) == std::vector{schema::term(schema::year, "2024"), schema::term(schema::month, "202404"),
                                            schema::term(schema::day, "20240415")});
  clause.filter.field = FilterField::source;
  clause.expansions = {"رويترز"};
  CHECK(filter_terms(clause) == std::vector{schema::term(schema::source, "رويترز")});
}

}  // namespace fihris
