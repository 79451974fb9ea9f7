#include "searcher/match/query_plan.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "common/index/schema.h"
#include "searcher/match/selecting_terms.h"

namespace fihris {
namespace {

// What is asked for twice costs no more than once.
void add_once(std::vector<Selection>& selections, Selection selection) {
  if (std::ranges::find(selections, selection) == selections.end()) selections.push_back(std::move(selection));
}

bool is_filter(const Clause& clause) {
  if (clause.kind == ClauseKind::group) return std::ranges::all_of(clause.group, is_filter);
  return clause.kind == ClauseKind::filter;
}

bool is_positional(const Clause& clause) {
  return clause.kind == ClauseKind::near || (clause.kind == ClauseKind::words && is_sequence(clause));
}

// Those that have one of the parts. Parts of one word have their exception in common.
Selection any_part(const std::vector<ScorePart>& parts) {
  std::vector<Selection> all, with_exception;
  std::optional<Selection> elsewhere;
  for (ScorePart part : parts) {
    const bool has_exception = part.elsewhere.has_value();
    if (has_exception) elsewhere = std::exchange(part.elsewhere, std::nullopt);
    (has_exception ? with_exception : all).push_back(selection_of(part));
  }
  if (elsewhere) all.push_back(all_but(any_of(std::move(with_exception)), *elsewhere));
  return any_of(std::move(all));
}

Selection any_form(const Clause& clause, Aim aim) {
  Selection any = any_term(form_terms(clause, aim));
  const std::optional<Selection> contradiction = contradiction_of(clause.words.front());
  return contradiction ? all_but(std::move(any), *contradiction) : any;
}

// Synonyms match where the word is asked for, but exclude nothing.
Selection select_words(const Clause& clause, Aim aim) {
  if (is_sequence(clause)) return sequence_selection(clause);
  if (aim == Aim::exclude || clause.synonyms.empty()) return any_form(clause, aim);
  return any_part(parts_of(clause, {}, Role::gives_points));
}

Selection select_group(const std::vector<Clause>& clauses, Aim aim);

Selection select(const Clause& clause, Aim aim) {
  switch (clause.kind) {
    case ClauseKind::words: return select_words(clause, aim);
    case ClauseKind::near: return near_selection(clause);
    case ClauseKind::prefix:
    case ClauseKind::fuzzy: return any_term(expansion_terms(clause));
    case ClauseKind::filter: return any_term(filter_terms(clause));
    case ClauseKind::group: break;
  }
  return select_group(clause.group, aim);
}

// Every required clause and filter; where no word is required, one of the optional clauses.
Selection select_group(const std::vector<Clause>& clauses, Aim aim) {
  std::vector<Selection> required, optional, excluded;
  bool requires_words = false;
  for (const Clause& clause : clauses) {
    Selection selection = select(clause, clause.presence == Presence::excluded ? Aim::exclude : aim);
    switch (clause.presence) {
      case Presence::excluded: add_once(excluded, std::move(selection)); break;
      case Presence::optional: add_once(optional, std::move(selection)); break;
      case Presence::required:
        requires_words = requires_words || !is_filter(clause);
        add_once(required, std::move(selection));
    }
  }
  if (!requires_words && !optional.empty()) required.push_back(any_of(std::move(optional)));
  Selection included = all_of(std::move(required));
  return excluded.empty() ? included : all_but(std::move(included), any_of(std::move(excluded)));
}

// The points of a query: what is asked for twice counts twice, once as a term.
class PointsList {
 public:
  void add(const ScorePart& part) {
    const std::optional<std::size_t> elsewhere = exception(part.elsewhere);
    if (part.counts_as_one) {
      weight_of_[{elsewhere, part.terms}] += part.weight;
    } else {
      for (const std::string& term : part.terms) weight_of_[{elsewhere, {term}}] += part.weight;
    }
  }

  void add_all(const std::vector<ScorePart>& parts) {
    for (const ScorePart& part : parts) add(part);
  }

  void append(const PointsList& other) {
    std::vector<std::size_t> places;
    for (const Selection& each : other.exceptions_) places.push_back(*exception(each));
    for (const auto& [key, weight] : other.weight_of_) {
      const auto& [elsewhere, terms] = key;
      weight_of_[{elsewhere ? std::optional(places[*elsewhere]) : elsewhere, terms}] += weight;
    }
  }

  // Where several lists have exceptions these are counted on.
  std::vector<Points> take(std::vector<Selection>& exceptions) {
    std::vector<Points> all;
    for (const auto& [key, weight] : weight_of_) {
      const auto& [elsewhere, terms] = key;
      all.push_back({terms, weight, elsewhere ? std::optional(*elsewhere + exceptions.size()) : elsewhere});
    }
    std::ranges::move(exceptions_, std::back_inserter(exceptions));
    return all;
  }

 private:
  std::optional<std::size_t> exception(const std::optional<Selection>& articles) {
    if (!articles) return std::nullopt;
    const auto found = std::ranges::find(exceptions_, *articles);
    const auto place = static_cast<std::size_t>(found - exceptions_.begin());
    if (found == exceptions_.end()) exceptions_.push_back(*articles);
    return place;
  }

  std::map<std::pair<std::optional<std::size_t>, std::vector<std::string>>, double> weight_of_;
  std::vector<Selection> exceptions_;
};

// Plans the list of the query itself, where clauses that are there give points.
class Planner {
 public:
  explicit Planner(const RankingWeights& weights) : weights_(weights) {}

  void add(const Clause& clause) {
    if (clause.presence == Presence::excluded) {
      add_once(plan_.excluded, select(clause, Aim::exclude));
    } else if (clause.kind == ClauseKind::group || clause.kind == ClauseKind::filter) {
      add_selection(clause, select(clause, Aim::include));
      further_.add_all(parts_of_group(clause, weights_));
    } else if (is_positional(clause)) {
      add_selection(clause, select(clause, Aim::include));
      further_.add_all(parts_of(clause, weights_, role_of(clause)));
    } else {
      add_word(clause, parts_of(clause, weights_, role_of(clause)));
    }
  }

  QueryPlan take(bool is_empty) {
    plan_.asks_for_any = is_empty || (asks_for_any_ && !requires_words_);
    if (!plan_.asks_for_any) plan_.any_of.clear();
    if (!plan_.asks_for_any && plan_.required.empty()) plan_.required.push_back(every_article());
    if (plan_.asks_for_any) {
      plan_.deciding = optional_.take(plan_.exceptions);
    } else {
      further_.append(optional_);
    }
    plan_.further = further_.take(plan_.exceptions);
    return std::move(plan_);
  }

 private:
  void add_selection(const Clause& clause, Selection selection) {
    if (clause.presence == Presence::optional) {
      asks_for_any_ = true;
      add_once(plan_.any_of, std::move(selection));
    } else {
      requires_words_ = requires_words_ || !is_filter(clause);
      add_once(plan_.required, std::move(selection));
    }
  }

  // A word that need not be there selects by its points, but for synonyms that have none.
  void add_word(const Clause& clause, const std::vector<ScorePart>& parts) {
    if (clause.presence == Presence::required) {
      further_.add_all(parts);
      return add_selection(clause, any_part(parts));
    }
    asks_for_any_ = true;
    optional_.add_all(parts);
    for (const ScorePart& part : parts)
      if (part.terms.empty()) add_once(plan_.any_of, selection_of(part));
  }

  const RankingWeights& weights_;
  QueryPlan plan_;
  PointsList optional_, further_;  // those of optional words, of all else
  bool asks_for_any_ = false;
  bool requires_words_ = false;
};

}  // namespace

QueryPlan plan_query(const QueryTree& tree, const RankingWeights& weights) {
  Planner planner(weights);
  for (const Clause& clause : tree.clauses) planner.add(clause);
  return planner.take(tree.clauses.empty());
}

QueryPlan plan_similar(const std::vector<TellingWord>& words, std::vector<std::string> without) {
  QueryPlan plan;
  plan.asks_for_any = true;
  for (const TellingWord& word : words)
    for (const schema::Prefix* prefix : {&schema::stem, &schema::title_stem})
      plan.deciding.push_back({{schema::term(*prefix, word.stem)}, word.weight / words.front().weight});
  plan.excluded.push_back(any_term(std::move(without)));
  return plan;
}

}  // namespace fihris
