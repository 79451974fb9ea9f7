#include "searcher/match/score_parts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/analysis/vocalisation.h"
#include "common/index/schema.h"
#include "searcher/match/spelling_terms.h"

namespace fihris {
namespace {

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

  // The points of all words, where they stand as they are asked for.
  void add_whole(std::string_view level, Selection articles) {
    ScorePart part{level, written(clause_.words), "", weights_.folded};
    part.terms = spelling_terms(clause_);
    part.within = std::move(articles);
    parts_.push_back(std::move(part));
  }

  void add_sequence() {
    add_whole(clause_.exact ? schema::exact.name : "phrase", sequence_selection(clause_));
    if (clause_.words.size() == 1) parts_.back().term = parts_.back().terms.front();
  }

  void add_expansions(std::string_view level, std::string_view sign) {
    ScorePart part{level, written(clause_.words).append(sign), "", weights_.folded};
    part.terms = expansion_terms(clause_);
    part.counts_as_one = true;
    if (!part.terms.empty()) parts_.push_back(std::move(part));
  }

  void add_spelled(const QueryWord& word) {
    add_term(clause_.exact ? schema::exact.name : levels_of(clause_).folded.name, word, spelling_term(clause_, word),
             weights_.folded);
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

  void leave_out(const std::optional<Selection>& articles) {
    for (ScorePart& part : parts_) part.elsewhere = articles;
  }

  // Found by its stems; a part of the word that it stands beside. Several words are found as a phrase, without points.
  void add_synonym(const QueryWord& word, const std::vector<QueryWord>& synonym) {
    const double weight = weights_.synonym * weights_.stem;
    if (synonym.size() > 1) {
      parts_.push_back({"synonym", word.written, "", weight});
      parts_.back().within = sequence_selection({Presence::optional, false, true, synonym, {}});
      return;
    }
    const bool has_stems = !synonym.front().stems.empty();
    const auto& forms = has_stems ? synonym.front().stems : std::vector<std::string>{synonym.front().folded};
    double share = forms.size() > 1 ? weights_.likeliest : 1;
    for (const std::string& form : forms) {
      add_term("synonym", word, schema::term(has_stems ? schema::stem : schema::folded, form), weight * share);
      add_term("synonym", word, schema::term(has_stems ? schema::title_stem : schema::title, form),
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
    add_term(level.name, word, schema::term(level, form), weight);
  }

  void add_term(std::string_view level, const QueryWord& word, const std::string& term, double weight) {
    parts_.push_back({level, word.written, term, weight, {term}});
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

Selection together(const Clause& clause, Selection::Kind kind, std::size_t span) {
  Selection selection;
  selection.kind = kind;
  selection.terms = folded_terms(clause);
  selection.span = span;
  return selection;
}

Selection phrase_selection(const Clause& clause) {
  return together(clause, Selection::Kind::phrase, clause.words.size());
}

Selection with_every(const std::vector<std::string>& terms) {
  std::vector<Selection> each;
  each.reserve(terms.size());
  for (const std::string& term : terms) each.push_back(any_term({term}));
  return all_of(std::move(each));
}

// Of those that have the terms of the words, and all in a row, those that spell them so.
Selection spelled_selection(const Clause& clause) {
  std::vector<Selection> candidates{with_every(spelling_terms(clause))};
  if (clause.words.size() > 1) candidates.push_back(phrase_selection(clause));
  Selection selection;
  selection.kind = Selection::Kind::spelling;
  selection.parts.push_back(all_of(std::move(candidates)));
  selection.clause = clause;
  return selection;
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
    parts.leave_out(contradiction_of(clause.words.front()));
  }
  for (const std::vector<QueryWord>& synonym : clause.synonyms) parts.add_synonym(clause.words.front(), synonym);
  return parts.take();
}

std::vector<ScorePart> parts_of_near(const Clause& clause, const RankingWeights& weights, Role role) {
  PartList parts(clause, weights);
  if (role == Role::decides) {
    parts.add_whole("near", near_selection(clause));
  } else {
    for (const QueryWord& word : clause.words) parts.add_spelled(word);
  }
  for (const QueryWord& word : clause.words) parts.add_derived_levels(word);
  return parts.take();
}

std::vector<ScorePart> parts_of_expansions(const Clause& clause, const RankingWeights& weights) {
  PartList parts(clause, weights);
  if (clause.kind == ClauseKind::prefix) {
    parts.add_expansions("prefix", "*");
  } else {
    parts.add_expansions("fuzzy", "~");
  }
  return parts.take();
}

}  // namespace

bool is_sequence(const Clause& clause) {
  return clause.exact || clause.is_phrase;
}

Selection selection_of(const ScorePart& part) {
  const Selection articles = part.within ? *part.within : any_term(part.terms);
  return part.elsewhere ? all_but(articles, *part.elsewhere) : articles;
}

Selection sequence_selection(const Clause& clause) {
  if (needs_text(clause)) return spelled_selection(clause);
  if (clause.words.size() == 1) return any_term(spelling_terms(clause));
  return phrase_selection(clause);
}

// Xapian counts the positions that the words span.
Selection near_selection(const Clause& clause) {
  return together(clause, Selection::Kind::near, clause.distance + clause.words.size() - 1);
}

std::vector<std::string> expansion_terms(const Clause& clause) {
  std::vector<std::string> terms;
  for (const std::string& word : clause.expansions) terms.push_back(schema::term(levels_of(clause).folded, word));
  for (const std::string& stem : clause.stem_expansions) terms.push_back(schema::term(levels_of(clause).stem, stem));
  return terms;
}

std::optional<Selection> contradiction_of(const QueryWord& word) {
  if (word.marks.empty()) return std::nullopt;
  std::vector<std::string> same, others;
  for (const std::string& mark : word.marks) {
    same.push_back(schema::term(schema::marks, mark));
    for (const std::string& other : contradicting_marks(mark)) others.push_back(schema::term(schema::marks, other));
  }
  return all_but(any_term(std::move(others)), with_every(same));
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
