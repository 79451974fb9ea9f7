#include "searcher/query/clause_maker.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "common/analysis/vocalisation.h"
#include "common/base/ascii.h"
#include "common/text/utf8.h"
#include "searcher/query/clause_lists.h"
#include "searcher/query/date_phrase.h"

namespace fihris {
namespace {

constexpr std::size_t fewest_prefix_letters = 2;
constexpr std::size_t letters_of_two_edits = 6;  // shorter words are another word after two edits

struct NamedLanguage {
  std::string_view name, code;  // the name as the analyser folds it
};
constexpr std::array<NamedLanguage, 16> languages{{{"العربيه", "ar"},
                                                   {"عربي", "ar"},
                                                   {"arabic", "ar"},
                                                   {"الانجليزيه", "en"},
                                                   {"انجليزي", "en"},
                                                   {"الانكليزيه", "en"},
                                                   {"english", "en"},
                                                   {"الفرنسيه", "fr"},
                                                   {"فرنسي", "fr"},
                                                   {"french", "fr"},
                                                   {"الفارسيه", "fa"},
                                                   {"العبريه", "he"},
                                                   {"التركيه", "tr"},
                                                   {"الكرديه", "ku"},
                                                   {"الاسبانيه", "es"},
                                                   {"الالمانيه", "de"}}};

std::string language_code(const std::string& folded) {
  const auto found = std::find_if(languages.begin(), languages.end(),
                                  [&](const NamedLanguage& language) { return language.name == folded; });
  return found == languages.end() ? folded.substr(0, folded.find_first_of("-_")) : std::string(found->code);
}

// «https://www.example.net/news» is "example.net".
std::string host_in(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != url.npos) url.remove_prefix(scheme + 3);
  std::string host = ascii_lower(url.substr(0, url.find_first_of("/?#:")));
  return host.starts_with("www.") ? host.substr(4) : host;
}

std::size_t letters_in(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

unsigned usual_edits(const QueryWord& word) {
  return letters_in(word.folded) < letters_of_two_edits ? 1 : 2;
}

void make_near(Clause& clause, unsigned distance) {
  keep_distinct(clause.words);
  if (clause.words.size() == 1) return;
  clause.kind = ClauseKind::near;
  clause.distance = std::clamp(distance, 1U, longest_distance);
}

}  // namespace

QueryWord to_query_word(const Token& token) {
  return {std::string(token.exact),
          std::string(token.folded),
          {token.stems.begin(), token.stems.end()},
          {token.roots.begin(), token.roots.end()}};
}

std::vector<PlainWord> ClauseMaker::plain_words(std::string_view text, std::size_t most, bool& has_more) {
  std::span<const Token> tokens = analyzer_.analyze(text);
  has_more = tokens.size() > most;
  std::vector<PlainWord> words;
  for (const Token& token : tokens.first(std::min(most, tokens.size()))) {
    QueryWord word = to_query_word(token);
    word.marks = vocal_marks(text, token);
    words.push_back({Clause{Presence::optional, false, false, {std::move(word)}},
                     token.is_stop_word || token.is_question_word, token.is_question_word});
  }
  return words;
}

std::vector<QueryWord> ClauseMaker::words_of(std::string_view text) {
  std::vector<QueryWord> words;
  for (const Token& token : analyzer_.analyze(text)) {
    words.push_back(to_query_word(token));
    words.back().marks = vocal_marks(text, token);
  }
  return words;
}

// One typed word can hold several («كوفيد-19»). Where it is to be there, or not, as a whole, it is a phrase.
std::optional<Clause> ClauseMaker::clause_of(const QueryToken& token, std::vector<QueryWarning>& warnings) {
  const auto warn = [&](std::string_view sentence) { warnings.push_back({std::string(sentence), token.place}); };
  Clause clause;
  clause.words = words_of(token.text);
  if (clause.words.empty()) return std::nullopt;
  clause.exact = token.exact;
  clause.boost = token.boost;
  const bool is_quoted = token.kind == QueryTokenKind::quoted;
  clause.is_phrase = is_quoted || clause.words.size() > 1;
  if (clause.is_phrase && token.tilde && clause.words.size() > 1) {
    make_near(clause, *token.tilde == 0 ? usual_distance : *token.tilde);
  } else if (clause.is_phrase && (token.is_prefix || token.tilde)) {
    warn("* and ~ stand at single words: the phrase was taken as it is");
  } else if (token.is_prefix && letters_in(clause.words.front().folded) < fewest_prefix_letters) {
    warn("* needs two letters before it: the word was taken as it is");
  } else if (token.is_prefix) {
    clause.kind = ClauseKind::prefix;
  } else if (token.tilde) {
    clause.kind = ClauseKind::fuzzy;
    clause.distance = std::clamp(*token.tilde == 0 ? usual_edits(clause.words.front()) : *token.tilde, 1U, 2U);
  }
  if (clause.kind != ClauseKind::words) clause.exact = clause.is_phrase = false;
  const bool is_just_so = clause.exact || is_quoted;
  clause.presence = is_just_so ? Presence::required : Presence::optional;
  return clause;
}

std::string ClauseMaker::joined_folded(std::string_view text) {
  std::string joined;
  for (const Token& token : analyzer_.analyze(text)) joined += (joined.empty() ? "" : "_") + std::string(token.folded);
  return joined;
}

std::optional<Filter> ClauseMaker::date_filter(QueryField field, std::string_view value) const {
  const auto range = read_date_phrase(value, today_);
  if (!range) return std::nullopt;
  const auto moved = [](std::optional<Date> day, int by) {
    return day ? std::optional(Date(std::chrono::sys_days(*day) + std::chrono::days(by))) : day;
  };
  switch (field) {
    case QueryField::after: return Filter{FilterField::date, "", {moved(range->last, 1), {}}};
    case QueryField::since: return Filter{FilterField::date, "", {range->first, {}}};
    case QueryField::before: return Filter{FilterField::date, "", {{}, moved(range->first, -1)}};
    case QueryField::until: return Filter{FilterField::date, "", {{}, range->last}};
    default: return Filter{FilterField::date, "", *range};
  }
}

bool ClauseMaker::is_turned(std::string_view value) const {
  return is_turned_range(value, today_);
}

std::optional<Clause> ClauseMaker::filter_of(QueryField field, std::string_view value) {
  std::optional<Filter> filter;
  switch (field) {
    case QueryField::title: break;
    case QueryField::source: filter = Filter{FilterField::source, joined_folded(value)}; break;
    case QueryField::author: filter = Filter{FilterField::author, joined_folded(value)}; break;
    case QueryField::section: filter = Filter{FilterField::section, joined_folded(value)}; break;
    case QueryField::language: filter = Filter{FilterField::language, language_code(joined_folded(value))}; break;
    case QueryField::site: filter = Filter{FilterField::site, host_in(value)}; break;
    default: filter = date_filter(field, value);
  }
  if (!filter || (filter->field != FilterField::date && filter->value.empty())) return std::nullopt;
  Clause clause;
  clause.presence = Presence::required;
  clause.kind = ClauseKind::filter;
  clause.filter = *std::move(filter);
  return clause;
}

}  // namespace fihris
