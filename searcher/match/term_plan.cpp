#include "searcher/match/term_plan.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "searcher/match/score_parts.h"
#include "searcher/match/selecting_terms.h"

namespace fihris {
namespace {

bool is_plain_word(const Clause& clause) {
  return clause.kind == ClauseKind::words && !is_sequence(clause) && clause.words.size() == 1 &&
         clause.words.front().marks.empty();
}

// Filters of which one is enough.
bool is_any_filter(const Clause& clause) {
  return clause.kind == ClauseKind::group && !clause.group.empty() &&
         std::ranges::all_of(clause.group, [](const Clause& part) {
           return part.kind == ClauseKind::filter && part.presence == Presence::optional;
         });
}

TermSet terms_of_all(const std::vector<Clause>& filters) {
  TermSet all;
  for (const Clause& filter : filters) std::ranges::move(filter_terms(filter), std::back_inserter(all));
  return all;
}

class Planner {
 public:
  explicit Planner(const RankingWeights& weights) : weights_(weights) {}

  // Whether the clause is one that a plan can hold.
  bool add(const Clause& clause) {
    if (clause.kind == ClauseKind::filter) return add_filter(clause.presence, filter_terms(clause));
    if (is_any_filter(clause)) return add_filter(clause.presence, terms_of_all(clause.group));
    if (!is_plain_word(clause)) return false;
    if (clause.presence != Presence::excluded) return add_word(clause);
    exclude(form_terms(clause, Aim::exclude));
    return true;
  }

  std::optional<TermPlan> take() {
    if (weights_of_.empty()) return std::nullopt;
    for (auto& [term, weight] : weights_of_) plan_.points.push_back({term, weight});
    return std::move(plan_);
  }

 private:
  bool add_filter(Presence presence, TermSet terms) {
    if (presence == Presence::optional) return false;
    if (presence == Presence::required) {
      plan_.required.push_back(std::move(terms));
    } else {
      exclude(std::move(terms));
    }
    return true;
  }

  bool add_word(const Clause& clause) {
    const std::vector<ScorePart> parts = parts_of(clause, weights_, role_of(clause));
    TermSet terms;
    for (const ScorePart& part : parts) {
      if (part.term.empty()) return false;  // a synonym of several words
      weights_of_[part.term] += part.weight;
      terms.push_back(part.term);
    }
    if (clause.presence != Presence::required) return true;
    plan_.asks_for_any = false;
    plan_.required.push_back(std::move(terms));
    return true;
  }

  void exclude(TermSet terms) { std::move(terms.begin(), terms.end(), std::back_inserter(plan_.excluded)); }

  const RankingWeights& weights_;
  TermPlan plan_;
  std::map<std::string, double> weights_of_;  // a word that is asked for twice counts twice
};

}  // namespace

std::optional<TermPlan> plan_terms(const QueryTree& tree, const RankingWeights& weights) {
  Planner planner(weights);
  const bool is_plain = std::ranges::all_of(tree.clauses, [&](const Clause& clause) { return planner.add(clause); });
  return is_plain ? planner.take() : std::nullopt;
}

}  // namespace fihris
