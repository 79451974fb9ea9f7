#include "searcher/match/selecting_terms.h"

#include "common/index/schema.h"

namespace fihris {
namespace {

const schema::Prefix& prefix_of(FilterField field, const std::string& value) {
  switch (field) {
    case FilterField::source: return schema::source;
    case FilterField::author: return schema::author;
    case FilterField::section: return schema::section;
    case FilterField::language: return schema::language;
    case FilterField::site: return schema::host;
    case FilterField::date: break;
  }
  return value.size() == 4 ? schema::year : value.size() == 6 ? schema::month : schema::day;
}

}  // namespace

std::vector<std::string> form_terms(const Clause& clause, Aim aim) {
  const QueryWord& word = clause.words.front();
  std::vector<std::string> terms{schema::term(clause.in_title ? schema::title : schema::folded, word.folded)};
  for (const std::string& stem : word.stems)
    terms.push_back(schema::term(clause.in_title ? schema::title_stem : schema::stem, stem));
  if (aim == Aim::exclude) return terms;
  for (const std::string& root : word.roots)
    terms.push_back(schema::term(clause.in_title ? schema::title_root : schema::root, root));
  return terms;
}

std::vector<std::string> filter_terms(const Clause& clause) {
  std::vector<std::string> terms;
  for (const std::string& value : clause.expansions)
    terms.push_back(schema::term(prefix_of(clause.filter.field, value), value));
  return terms;
}

}  // namespace fihris
