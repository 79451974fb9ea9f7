#include "searcher/suggest/word_corrector.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "common/base/ascii.h"
#include "common/index/packed_text.h"
#include "searcher/suggest/arabizi_rows.h"
#include "searcher/suggest/edit_rows.h"
#include "searcher/suggest/keyboard.h"

namespace fihris {
namespace {

constexpr std::size_t shortest_word = 3, longest_word = 40;  // letters
constexpr std::size_t two_errors_from = 6;                   // letters of a word that may have two
constexpr std::uint64_t believed_articles = 3;               // of a word that is no slip of one article or two
constexpr Cost one_error = whole_error + first_letter_cost;
constexpr Cost two_errors = 160;
constexpr Cost keyboard_cost = 20;
constexpr Cost arabizi_cost = 30;  // beside that of the spellings
constexpr Cost most_arabizi = 120;
constexpr Cost doubt_of_known_word = 70;  // what a word of the lexicon that no article has may cost at most

// How much likelier than the word itself, as a logarithm: e times, and words of the lexicon ninety times.
constexpr double margin = 1, margin_of_known_word = 4.5;

using Fixes = std::vector<std::optional<Fix>>;

std::optional<Fix> likeliest(Fixes fixes) {
  const auto best = std::max_element(fixes.begin(), fixes.end(), [](const auto& a, const auto& b) {
    return !a || (b && a->likely < b->likely) ? b.has_value() : false;
  });
  return std::move(*best);
}

double likelihood_of(std::uint64_t articles) {
  return articles == 0 ? -std::numeric_limits<double>::infinity() : likelihood(static_cast<double>(articles), 0);
}

Cost most_for(const TypedWord& word, std::uint64_t articles, bool found_nothing) {
  if (found_nothing) return two_errors;
  return articles == 0 && word.is_in_lexicon ? doubt_of_known_word : one_error;
}

// Whether a search for one finds the other by its stem.
bool is_form_of(const TypedWord& word, std::string_view text, Analyzer& analyzer) {
  const auto tokens = analyzer.analyze(text);
  if (tokens.size() != 1) return false;
  return std::any_of(tokens.front().stems.begin(), tokens.front().stems.end(), [&](std::string_view stem) {
    return std::find(word.stems.begin(), word.stems.end(), stem) != word.stems.end();
  });
}

template <typename Rows>
std::optional<Candidate> best_candidate(const Dictionaries& dictionaries, Rows rows, Cost most) {
  Candidates candidates;
  for (const WordList* list : dictionaries.words()) find_candidates(*list, rows, most, candidates);
  return candidates.best();
}

Fix to_fix(const Candidate& candidate, Cost beside, CorrectionReason reason) {
  const Cost cost = static_cast<Cost>(candidate.cost + beside);
  return {unpack(candidate.written), likelihood(static_cast<double>(candidate.articles), cost), reason};
}

}  // namespace

std::uint64_t frequent_from(std::uint64_t articles_of_the_index) {
  constexpr std::uint64_t least = 5, part = 2000;
  return std::max(least, articles_of_the_index / part);
}

bool WordCorrector::is_frequent(const TypedWord& word) const {
  return dictionaries_.articles(word.key) >= frequent_from(dictionaries_.articles());
}

std::optional<Fix> WordCorrector::respelled(const std::string& key, Cost most) const {
  const bool is_short = key.size() < two_errors_from;
  auto best = best_candidate(dictionaries_, EditRows(key), std::min(most, one_error));
  const bool is_believed = best && best->articles >= believed_articles;
  if (!is_believed && !is_short && most > one_error) best = best_candidate(dictionaries_, EditRows(key), most);
  if (!best || best->key == key) return std::nullopt;
  return to_fix(*best, 0, CorrectionReason::spelling);
}

// How many articles have one behind the other, by what titles show, or else by chance.
double WordCorrector::together(const std::string& first, const std::string& second) const {
  const auto all = static_cast<double>(std::max<std::uint64_t>(1, dictionaries_.articles()));
  const double by_chance =
      static_cast<double>(dictionaries_.articles(first)) * static_cast<double>(dictionaries_.articles(second)) / all;
  return std::max(by_chance, static_cast<double>(dictionaries_.titles(first + ' ' + second)));
}

std::optional<Fix> WordCorrector::parted(const std::string& key) const {
  constexpr std::size_t shortest_part = 2;
  std::optional<Fix> best;
  for (std::size_t at = shortest_part; at + shortest_part <= key.size(); ++at) {
    const std::string first = key.substr(0, at), second = key.substr(at);
    const double articles = together(first, second);
    const double likely = likelihood(articles, missing_space_cost);
    if (articles < 1 || (best && best->likely >= likely)) continue;
    best = Fix{dictionaries_.written(first) + ' ' + dictionaries_.written(second), likely,
               CorrectionReason::missing_space};
  }
  return best;
}

std::optional<Fix> WordCorrector::on_latin_keys(const TypedWord& word) const {
  Fixes fixes{std::nullopt};
  for (const bool short_lam_alef : {false, true}) {
    const auto latin = latin_on_same_keys(word.exact, short_lam_alef);
    const std::uint64_t articles = latin ? dictionaries_.articles(pack(*latin)) : 0;
    if (articles == 0) continue;
    fixes.push_back(Fix{dictionaries_.written(pack(*latin)), likelihood(static_cast<double>(articles), keyboard_cost),
                        CorrectionReason::latin_keyboard});
  }
  return likeliest(std::move(fixes));
}

std::optional<Fix> WordCorrector::fix(const TypedWord& word, Analyzer& analyzer, bool found_nothing) const {
  const std::size_t letters = word.key.size();
  if (word.kind == WordKind::number || word.is_stop_word || letters < shortest_word || letters > longest_word ||
      is_frequent(word))
    return std::nullopt;
  const std::uint64_t articles = dictionaries_.articles(word.key);
  Fixes fixes{respelled(word.key, most_for(word, articles, found_nothing)), parted(word.key)};
  if (word.kind == WordKind::arabic && articles == 0) fixes.push_back(on_latin_keys(word));
  std::optional<Fix> best = likeliest(std::move(fixes));
  const bool is_trusted = word.is_in_lexicon && !found_nothing;
  if (!best || best->likely <= likelihood_of(articles) + (is_trusted ? margin_of_known_word : margin))
    return std::nullopt;
  return is_trusted && is_form_of(word, best->text, analyzer) ? std::nullopt : best;
}

// All that comes of the piece must be words of the index.
std::optional<Fix> WordCorrector::on_arabic_keys(std::string_view piece, Analyzer& analyzer) const {
  const auto arabic = arabic_on_same_keys(piece);
  if (!arabic) return std::nullopt;
  std::uint64_t articles = std::numeric_limits<std::uint64_t>::max();
  std::string text;
  for (const Token& token : analyzer.analyze(*arabic)) {
    const std::string key = pack(token.folded);
    articles = std::min(articles, dictionaries_.articles(key));
    text += (text.empty() ? "" : " ") + dictionaries_.written(key);
  }
  if (text.empty() || articles == 0) return std::nullopt;
  return Fix{text, likelihood(static_cast<double>(articles), keyboard_cost), CorrectionReason::arabic_keyboard};
}

std::optional<Fix> WordCorrector::from_arabizi(std::string_view piece) const {
  const std::string lower = ascii_lower(piece);
  if (!may_be_arabizi(lower) || lower.size() < shortest_word) return std::nullopt;
  const auto best = best_candidate(dictionaries_, ArabiziRows(lower), most_arabizi);
  if (!best) return std::nullopt;
  return to_fix(*best, arabizi_cost, CorrectionReason::arabizi);
}

std::optional<Fix> WordCorrector::fix_ascii(std::string_view piece, const TypedWord* word, Analyzer& analyzer) const {
  const bool is_number = word != nullptr && word->kind == WordKind::number;
  if (piece.size() < shortest_word || piece.size() > longest_word || is_number) return std::nullopt;
  const std::uint64_t articles = word == nullptr ? 0 : dictionaries_.articles(word->key);
  if (articles >= believed_articles) return std::nullopt;  // a name in Latin letters is one, however rare
  Fixes fixes{on_arabic_keys(piece, analyzer), from_arabizi(piece)};
  if (word != nullptr) fixes.push_back(respelled(word->key, two_errors));
  std::optional<Fix> best = likeliest(std::move(fixes));
  return best && best->likely > likelihood_of(articles) + margin ? best : std::nullopt;
}

std::optional<Fix> WordCorrector::join(const TypedWord& first, const TypedWord& second) const {
  const bool has_letter_alone = std::min(first.key.size(), second.key.size()) < 2;  // «و إصابة» is how some write
  if (has_letter_alone || (is_frequent(first) && is_frequent(second))) return std::nullopt;
  const std::string key = first.key + second.key;
  const std::uint64_t articles = key.size() > longest_word ? 0 : dictionaries_.articles(key);
  const double likely = likelihood(static_cast<double>(articles), missing_space_cost);
  const double apart = std::log(together(first.key, second.key) + 0.1);
  if (articles == 0 || likely < apart + margin) return std::nullopt;
  return Fix{dictionaries_.written(key), likely, CorrectionReason::extra_space};
}

}  // namespace fihris
