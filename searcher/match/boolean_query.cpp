#include "searcher/match/boolean_query.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/index/schema.h"

namespace fihris {
namespace {

using Query = Xapian::Query;

// A level of the title, and the one that title and text share; longer prefixes first.
constexpr std::array title_levels{std::pair{schema::title_root, schema::root},
                                  std::pair{schema::title_stem, schema::stem},
                                  std::pair{schema::title, schema::folded}};

Query without_weight(const Query& query) {
  return query.get_type() == Query::OP_SCALE_WEIGHT ? without_weight(query.get_subquery(0)) : query;
}

// "" for a query that is no term.
std::string term_of(const Query& query) {
  return query.get_type() == Query::LEAF_TERM ? *query.get_terms_begin() : std::string();
}

bool is_title_term_of(const std::set<std::string>& terms, const std::string& term) {
  return std::any_of(title_levels.begin(), title_levels.end(), [&](const auto& level) {
    const std::string_view prefix = level.first.prefix;
    return term.starts_with(prefix) && terms.contains(std::string(level.second.prefix) + term.substr(prefix.size()));
  });
}

// The alternatives of ORs of ORs, in one list.
void collect_alternatives(const Query& query, std::vector<Query>& alternatives) {
  const Query bare = without_weight(query);
  if (bare.get_type() != Query::OP_OR) {
    alternatives.push_back(boolean_query(bare));
    return;
  }
  for (std::size_t i = 0; i < bare.get_num_subqueries(); ++i) collect_alternatives(bare.get_subquery(i), alternatives);
}

Query any_of(const std::vector<Query>& alternatives) {
  std::set<std::string> terms;
  for (const Query& each : alternatives) terms.insert(term_of(each));
  std::vector<Query> needed;
  for (const Query& each : alternatives)
    if (!is_title_term_of(terms, term_of(each))) needed.push_back(each);
  return {Query::OP_OR, needed.begin(), needed.end()};
}

}  // namespace

Query boolean_query(const Query& query) {
  Query bare = without_weight(query);
  std::vector<Query> parts;
  switch (bare.get_type()) {
    case Query::OP_OR: collect_alternatives(bare, parts); return any_of(parts);
    case Query::OP_AND_MAYBE: return boolean_query(bare.get_subquery(0));
    case Query::OP_AND:
    case Query::OP_AND_NOT:
    case Query::OP_FILTER:
      for (std::size_t i = 0; i < bare.get_num_subqueries(); ++i) parts.push_back(boolean_query(bare.get_subquery(i)));
      return {bare.get_type(), parts.begin(), parts.end()};
    default: return bare;
  }
}

}  // namespace fihris
