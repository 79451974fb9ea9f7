#include "searcher/query/filter_clauses.h"

#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "searcher/query/clause_lists.h"
#include "searcher/query/clause_maker.h"

namespace fihris {
namespace {

void add_names(std::vector<Clause>& clauses, QueryField field, std::string_view field_name,
               const std::vector<std::string>& names, ClauseMaker& maker) {
  std::vector<Clause> alternatives;
  for (const std::string& name : names) {
    auto clause = maker.filter_of(field, name);
    if (!clause)
      throw InputError(
          fmt::format("the {} «{}» has no letter or digit: give a name as articles have it", field_name, name));
    clause->filter.prefers_whole = true;
    alternatives.push_back(*std::move(clause));
  }
  if (!alternatives.empty()) clauses.push_back(any_of(std::move(alternatives)));
}

Clause date_clause(const DateRange& dates) {
  Clause clause;
  clause.presence = Presence::required;
  clause.kind = ClauseKind::filter;
  clause.filter = {FilterField::date, "", dates};
  return clause;
}

}  // namespace

std::vector<Clause> filter_clauses(const SearchFilters& filters, Analyzer& analyzer) {
  ClauseMaker maker(analyzer, Date{});
  std::vector<Clause> clauses;
  add_names(clauses, QueryField::source, "source", filters.sources, maker);
  add_names(clauses, QueryField::section, "section", filters.sections, maker);
  add_names(clauses, QueryField::author, "author", filters.authors, maker);
  if (filters.dates != DateRange{}) clauses.push_back(date_clause(filters.dates));
  return clauses;
}

}  // namespace fihris
