#include "searcher/query/clause_lists.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fihris {
namespace {

Clause make_group(std::vector<Clause> clauses) {
  Clause group;
  group.presence = Presence::required;
  group.kind = ClauseKind::group;
  group.group = std::move(clauses);
  return group;
}

// «بعد:2023 قبل:2025» is one span.
bool is_open_date(const Clause& clause) {
  return clause.filter.field == FilterField::date && !(clause.filter.dates.first && clause.filter.dates.last);
}

bool are_alternatives(const Clause& one, const Clause& other) {
  const auto is_filter = [](const Clause& clause) {
    return clause.kind == ClauseKind::filter && clause.presence == Presence::required && !is_open_date(clause);
  };
  return is_filter(one) && is_filter(other) && one.filter.field == other.filter.field;
}

bool has_near_words(const Clause& clause) {
  const bool is_word = clause.kind == ClauseKind::words && clause.words.size() == 1;
  return (is_word || clause.kind == ClauseKind::near) && clause.presence != Presence::excluded;
}

}  // namespace

Clause all_of(std::vector<Clause> clauses) {
  if (clauses.size() == 1) return std::move(clauses.front());
  for (Clause& clause : clauses)
    if (clause.presence == Presence::optional) clause.presence = Presence::required;
  return make_group(std::move(clauses));
}

// What is excluded is one of several only in a group of its own: all articles without it.
Clause any_of(std::vector<Clause> clauses) {
  if (clauses.size() == 1) return std::move(clauses.front());
  for (Clause& clause : clauses) {
    if (clause.presence == Presence::excluded) clause = make_group({std::move(clause)});
    clause.presence = Presence::optional;
  }
  return make_group(std::move(clauses));
}

Clause grouped(std::vector<Clause> clauses) {
  if (clauses.size() == 1 && clauses.front().presence != Presence::excluded) return std::move(clauses.front());
  return make_group(std::move(clauses));
}

Clause excluded(Clause clause) {
  if (clause.presence == Presence::excluded) clause = make_group({std::move(clause)});
  clause.presence = Presence::excluded;
  return clause;
}

Clause with_sign(Clause clause, std::optional<Presence> sign) {
  if (sign == Presence::excluded) return excluded(std::move(clause));
  if (sign && clause.presence == Presence::optional) clause.presence = *sign;
  return clause;
}

bool can_be_near(const Clause& left, const Clause& right) {
  return has_near_words(left) && has_near_words(right) && left.in_title == right.in_title;
}

Clause near_each_other(Clause left, Clause right, unsigned distance) {
  if (!can_be_near(left, right)) return all_of({std::move(left), std::move(right)});
  left.distance = std::max({left.distance, right.distance, distance});
  left.presence = Presence::required;
  left.exact = left.is_phrase = false;
  left.boost *= right.boost;
  std::move(right.words.begin(), right.words.end(), std::back_inserter(left.words));
  keep_distinct(left.words);
  left.kind = left.words.size() == 1 ? ClauseKind::words : ClauseKind::near;
  return left;
}

void keep_distinct(std::vector<QueryWord>& words) {
  std::vector<QueryWord> distinct;
  for (QueryWord& word : words) {
    const auto is_same = [&](const QueryWord& other) { return other.folded == word.folded; };
    if (std::ranges::none_of(distinct, is_same)) distinct.push_back(std::move(word));
  }
  words = std::move(distinct);
}

void multiply_boost(Clause& clause, double factor) {
  const bool has_words = clause.kind != ClauseKind::group && clause.kind != ClauseKind::filter;
  if (has_words) clause.boost *= factor;
  for (Clause& part : clause.group) multiply_boost(part, factor);
}

void put_in_title(Clause& clause) {
  clause.in_title = clause.kind != ClauseKind::group && clause.kind != ClauseKind::filter;
  for (Clause& part : clause.group) put_in_title(part);
}

bool is_list_of_optional(const Clause& clause) {
  return clause.kind == ClauseKind::group &&
         std::all_of(clause.group.begin(), clause.group.end(),
                     [](const Clause& part) { return part.presence == Presence::optional; });
}

bool has_optional(const std::vector<Clause>& clauses) {
  return std::ranges::any_of(clauses, [](const Clause& clause) { return clause.presence == Presence::optional; });
}

std::vector<Clause> without_outer_group(std::vector<Clause> clauses) {
  const bool is_group =
      clauses.size() == 1 && clauses.front().presence != Presence::excluded && is_list_of_optional(clauses.front());
  return is_group ? std::vector<Clause>(std::move(clauses.front().group)) : std::move(clauses);
}

void join_alternatives(std::vector<Clause>& clauses) {
  for (std::size_t first = 0; first < clauses.size(); ++first) {
    std::vector<Clause> same{clauses[first]};
    const auto is_same = [&](const Clause& clause) { return are_alternatives(clauses[first], clause); };
    const auto behind = clauses.begin() + static_cast<std::ptrdiff_t>(first) + 1;
    std::copy_if(behind, clauses.end(), std::back_inserter(same), is_same);
    if (same.size() == 1) continue;
    clauses.erase(std::remove_if(behind, clauses.end(), is_same), clauses.end());
    clauses[first] = any_of(std::move(same));
  }
}

}  // namespace fihris
