#include "searcher/match/score_parts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/analysis/vocalisation.h"
#include "common/index/schema.h"

namespace fihris {
namespace {

using Xapian::Query;

// The parts of one clause, under one set of weights.
class PartList {
 public:
  explicit PartList(const RankingWeights& weights) : weights_(weights) {}

  void add_sequence(const Clause& clause) {
    ScorePart part{clause.exact ? schema::exact.name : "phrase", "", "", weights_.folded, sequence_query(clause)};
    for (const QueryWord& word : clause.words) part.word += (part.word.empty() ? "" : " ") + word.written;
    if (clause.words.size() == 1) part.term = *part.query.get_terms_begin();
    parts_.push_back(std::move(part));
  }

  void add_folded(const QueryWord& word) { add(schema::folded, word, word.folded, weights_.folded); }

  // The levels of the text but the folded one, and all those of the title.
  void add_derived_levels(const QueryWord& word) {
    add_level(schema::stem, word, word.stems, weights_.stem);
    add_level(schema::root, word, word.roots, weights_.root);
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
      const Query phrase = sequence_query({Presence::optional, false, true, synonym, {}});
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

  std::vector<ScorePart> take() { return std::move(parts_); }

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

  const RankingWeights& weights_;
  std::vector<ScorePart> parts_;
};

bool has_own_term(const Clause& clause, const QueryWord& word) {
  return clause.exact && word.written != word.folded;
}

// The term that stands for the word where its spelling counts, or where only its folded form does.
Query spelling_term(const Clause& clause, const QueryWord& word) {
  return Query(has_own_term(clause, word) ? schema::term(schema::exact, word.written)
                                          : schema::term(schema::folded, word.folded));
}

// Of the folded forms, which have positions in every article.
Query phrase_query(const Clause& clause) {
  std::vector<std::string> terms;
  for (const QueryWord& word : clause.words) terms.push_back(schema::term(schema::folded, word.folded));
  return Query(Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size()));
}

}  // namespace

bool is_sequence(const Clause& clause) {
  return clause.exact || clause.is_phrase;
}

Query sequence_query(const Clause& clause) {
  if (clause.words.size() == 1) return spelling_term(clause, clause.words.front());
  const auto is_own = [&](const QueryWord& word) { return has_own_term(clause, word); };
  if (std::none_of(clause.words.begin(), clause.words.end(), is_own)) return phrase_query(clause);
  std::vector<Query> spellings;
  for (const QueryWord& word : clause.words) spellings.push_back(spelling_term(clause, word));
  return Query(Query::OP_FILTER, Query(Query::OP_AND, spellings.begin(), spellings.end()), phrase_query(clause));
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

std::vector<ScorePart> parts_of(const Clause& clause, const RankingWeights& weights) {
  PartList parts(weights);
  if (is_sequence(clause)) {
    parts.add_sequence(clause);
  } else {
    parts.add_folded(clause.words.front());
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

std::vector<ScorePart> parts_of(const QueryTree& tree, const RankingWeights& weights) {
  std::vector<ScorePart> all;
  for (const Clause& clause : tree.clauses) {
    if (clause.presence == Presence::excluded) continue;
    std::vector<ScorePart> parts = parts_of(clause, weights);
    std::move(parts.begin(), parts.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace fihris
