#include "searcher/match/score_parts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/analysis/vocalisation.h"
#include "common/index/schema.h"
#include "searcher/match/exact_source.h"
#include "searcher/match/matched_source.h"

namespace fihris {
namespace {

using Xapian::Query;

// The terms that stand for the levels of a word, in the text or in the title alone.
struct Levels {
  const schema::Prefix& folded;
  const schema::Prefix& stem;
  const schema::Prefix& root;
};
constexpr Levels text_levels{schema::folded, schema::stem, schema::root};
constexpr Levels title_levels{schema::title, schema::title_stem, schema::title_root};

const Levels& levels_of(const Clause& clause) {
  return clause.in_title ? title_levels : text_levels;
}

std::string written(const std::vector<QueryWord>& words) {
  std::string text;
  for (const QueryWord& word : words) text += (text.empty() ? "" : " ") + word.written;
  return text;
}

// The parts of one clause, under one set of weights.
class PartList {
 public:
  PartList(const Clause& clause, const RankingWeights& weights) : clause_(clause), weights_(weights) {}

  void add_whole(std::string_view level, std::string word, Query query) {
    parts_.push_back({level, std::move(word), "", weights_.folded, std::move(query)});
  }

  void add_sequence() {
    add_whole(clause_.exact ? schema::exact.name : "phrase", written(clause_.words),
              sequence_query(clause_, Role::decides));
    if (clause_.words.size() == 1) parts_.back().term = spelling_term(clause_, clause_.words.front());
  }

  void add_spelled(const QueryWord& word) {
    const std::string term = spelling_term(clause_, word);
    parts_.push_back({clause_.exact ? schema::exact.name : levels_of(clause_).folded.name, word.written, term,
                      weights_.folded, Query(term)});
  }

  // The levels of the text but the folded one, and all those of the title; for the title alone just its own.
  void add_derived_levels(const QueryWord& word) {
    add_level(levels_of(clause_).stem, word, word.stems, weights_.stem);
    add_level(levels_of(clause_).root, word, word.roots, weights_.root);
    if (clause_.in_title) return;
    add(schema::title, word, word.folded, weights_.title * weights_.folded);
    add_level(schema::title_stem, word, word.stems, weights_.title * weights_.stem);
    add_level(schema::title_root, word, word.roots, weights_.title * weights_.root);
  }

  // What says that a letter is not doubled says too little to count.
  void add_marks(const QueryWord& word) {
    for (const std::string& mark : word.marks)
      if (!mark.ends_with('n')) add(schema::marks, word, mark, weights_.marks);
  }

  void leave_out(const Query& articles) {
    if (articles.empty()) return;
    for (ScorePart& part : parts_) part.query = Query(Query::OP_AND_NOT, part.query, articles);
  }

  // Found by its stems, of several words as a phrase; a part of the word that it stands beside.
  void add_synonym(const QueryWord& word, const std::vector<QueryWord>& synonym) {
    const double weight = weights_.synonym * weights_.stem;
    if (synonym.size() > 1) {
      const Query phrase = sequence_query({Presence::optional, false, true, synonym, {}}, Role::gives_points);
      parts_.push_back({"synonym", word.written, "", weight, phrase});
      return;
    }
    const bool has_stems = !synonym.front().stems.empty();
    const auto& forms = has_stems ? synonym.front().stems : std::vector<std::string>{synonym.front().folded};
    double share = forms.size() > 1 ? weights_.likeliest : 1;
    for (const std::string& form : forms) {
      add_synonym_term(word, schema::term(has_stems ? schema::stem : schema::folded, form), weight * share);
      add_synonym_term(word, schema::term(has_stems ? schema::title_stem : schema::title, form),
                       weights_.title * weight * share);
      share = weights_.alternative;
    }
  }

  std::vector<ScorePart> take() {
    for (ScorePart& part : parts_) part.weight *= clause_.boost;
    return std::move(parts_);
  }

 private:
  void add(const schema::Prefix& level, const QueryWord& word, const std::string& form, double weight) {
    const std::string term = schema::term(level, form);
    parts_.push_back({level.name, word.written, term, weight, Query(term)});
  }

  void add_synonym_term(const QueryWord& word, const std::string& term, double weight) {
    parts_.push_back({"synonym", word.written, term, weight, Query(term)});
  }

  void add_level(const schema::Prefix& level, const QueryWord& word, const std::vector<std::string>& forms,
                 double weight) {
    double share = forms.size() > 1 ? weights_.likeliest : 1;
    for (const std::string& form : forms) {
      add(level, word, form, weight * share);
      share = weights_.alternative;
    }
  }

  const Clause& clause_;
  const RankingWeights& weights_;
  std::vector<ScorePart> parts_;
};

// Of the folded forms, which have positions in every article.
std::vector<std::string> folded_terms(const Clause& clause) {
  std::vector<std::string> terms;
  for (const QueryWord& word : clause.words) terms.push_back(schema::term(levels_of(clause).folded, word.folded));
  return terms;
}

Query all_of(const std::vector<std::string>& terms) {
  return Query(Query::OP_AND, terms.begin(), terms.end());
}

Query owned(Xapian::PostingSource* source) {
  return Query(source->release());
}

Query positional_query(const Clause& clause, Query::op op, std::size_t window, Role role) {
  const std::vector<std::string> terms = folded_terms(clause);
  const Query query(op, terms.begin(), terms.end(), static_cast<Xapian::termcount>(window));
  return role == Role::decides ? query : owned(new MatchedSource(query));
}

Query phrase_query(const Clause& clause, Role role) {
  return positional_query(clause, Query::OP_PHRASE, clause.words.size(), role);
}

std::vector<ScorePart> parts_of_words(const Clause& clause, const RankingWeights& weights, Role role) {
  PartList parts(clause, weights);
  if (is_sequence(clause) && role == Role::decides) {
    parts.add_sequence();
  } else {
    for (const QueryWord& word : clause.words) parts.add_spelled(word);
  }
  if (clause.exact) return parts.take();
  for (const QueryWord& word : clause.words) parts.add_derived_levels(word);
  if (!clause.is_phrase) {
    parts.add_marks(clause.words.front());
    parts.leave_out(contradiction_query(clause.words.front()));
  }
  for (const std::vector<QueryWord>& synonym : clause.synonyms) parts.add_synonym(clause.words.front(), synonym);
  return parts.take();
}

std::vector<ScorePart> parts_of_near(const Clause& clause, const RankingWeights& weights, Role role) {
  PartList parts(clause, weights);
  if (role == Role::decides) {
    parts.add_whole("near", written(clause.words), near_query(clause, Role::decides));
  } else {
    for (const QueryWord& word : clause.words) parts.add_spelled(word);
  }
  for (const QueryWord& word : clause.words) parts.add_derived_levels(word);
  return parts.take();
}

std::vector<ScorePart> parts_of_expansions(const Clause& clause, const RankingWeights& weights) {
  PartList parts(clause, weights);
  const std::vector<std::string> terms = expansion_terms(clause);
  const bool is_prefix = clause.kind == ClauseKind::prefix;
  if (!terms.empty())
    parts.add_whole(is_prefix ? "prefix" : "fuzzy", written(clause.words) + (is_prefix ? "*" : "~"),
                    Query(Query::OP_SYNONYM, terms.begin(), terms.end()));
  return parts.take();
}

}  // namespace

bool is_sequence(const Clause& clause) {
  return clause.exact || clause.is_phrase;
}

Query sequence_query(const Clause& clause, Role role) {
  if (needs_exact_source(clause)) {
    std::vector<Query> checks;  // the cheapest first
    if (clause.words.size() > 1) checks.push_back(phrase_query(clause, role));
    if (role == Role::gives_points) checks.push_back(owned(new ExactSource(clause)));
    Query spellings = all_of(spelling_terms(clause));
    if (checks.empty()) return spellings;
    return Query(Query::OP_FILTER, spellings, Query(Query::OP_AND, checks.begin(), checks.end()));
  }
  if (clause.words.size() == 1) return Query(spelling_term(clause, clause.words.front()));
  return phrase_query(clause, role);
}

// Xapian counts the positions that the words span.
Query near_query(const Clause& clause, Role role) {
  return positional_query(clause, Query::OP_NEAR, clause.distance + clause.words.size() - 1, role);
}

std::vector<std::string> expansion_terms(const Clause& clause) {
  std::vector<std::string> terms;
  for (const std::string& word : clause.expansions) terms.push_back(schema::term(levels_of(clause).folded, word));
  for (const std::string& stem : clause.stem_expansions) terms.push_back(schema::term(levels_of(clause).stem, stem));
  return terms;
}

Query contradiction_query(const QueryWord& word) {
  std::vector<Query> same;
  std::vector<Query> others;
  for (const std::string& mark : word.marks) {
    same.emplace_back(schema::term(schema::marks, mark));
    for (const std::string& other : contradicting_marks(mark)) others.emplace_back(schema::term(schema::marks, other));
  }
  if (same.empty()) return {};
  return Query(Query::OP_AND_NOT, Query(Query::OP_OR, others.begin(), others.end()),
               Query(Query::OP_AND, same.begin(), same.end()));
}

std::vector<ScorePart> parts_of(const Clause& clause, const RankingWeights& weights, Role role) {
  switch (clause.kind) {
    case ClauseKind::words: return parts_of_words(clause, weights, role);
    case ClauseKind::near: return parts_of_near(clause, weights, role);
    case ClauseKind::prefix:
    case ClauseKind::fuzzy: return parts_of_expansions(clause, weights);
    case ClauseKind::filter:
    case ClauseKind::group: break;
  }
  return {};
}

Role role_of(const Clause& clause) {
  return clause.presence == Presence::required ? Role::decides : Role::gives_points;
}

std::vector<ScorePart> parts_of_group(const Clause& group, const RankingWeights& weights) {
  std::vector<ScorePart> all;
  for_each_scored(group.group, [&](const Clause& clause) {
    std::ranges::move(parts_of(clause, weights, Role::gives_points), std::back_inserter(all));
  });
  return all;
}

std::vector<ScorePart> parts_of(const QueryTree& tree, const RankingWeights& weights) {
  std::vector<ScorePart> all;
  for (const Clause& clause : tree.clauses) {
    if (clause.presence == Presence::excluded) continue;
    const bool is_group = clause.kind == ClauseKind::group;
    std::ranges::move(is_group ? parts_of_group(clause, weights) : parts_of(clause, weights, role_of(clause)),
                      std::back_inserter(all));
  }
  return all;
}

}  // namespace fihris
