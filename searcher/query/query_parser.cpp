#include "searcher/query/query_parser.h"

#include <algorithm>
#include <utility>

#include "common/analysis/vocalisation.h"
#include "searcher/query/query_scanner.h"

namespace fihris {
namespace {

// A clause with what only the parser needs to know of it.
struct Candidate {
  Clause clause;
  bool is_function_word = false;
  bool is_question_word = false;
};

// At most max_query_bytes, and no part of a word: the cut is at a space, or before a code point where there
// is none.
std::string_view cut_to_limit(std::string_view text) {
  if (text.size() <= max_query_bytes) return text;
  std::size_t end = text.find_last_of(" \t\n", max_query_bytes);
  if (end == std::string_view::npos || end == 0) {
    end = max_query_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  }
  return text.substr(0, end);
}

bool is_plain(const TypedClause& clause) {
  return clause.presence == Presence::optional && !clause.exact && !clause.quoted;
}

// Plain words side by side are one text: عبد الله and كانون الثاني are compounds only when the analyser sees both
// parts.
std::vector<TypedClause> join_plain_words(const std::vector<TypedClause>& typed) {
  std::vector<TypedClause> joined;
  for (const TypedClause& clause : typed) {
    if (joined.empty() || !is_plain(joined.back()) || !is_plain(clause)) {
      joined.push_back(clause);
      continue;
    }
    std::string_view& text = joined.back().text;
    text = {text.data(), static_cast<std::size_t>(clause.text.data() + clause.text.size() - text.data())};
  }
  return joined;
}

TypedQuery as_plain_words(std::string_view text) {
  return {{{Presence::optional, false, false, text}}, false};
}

class Parser {
 public:
  explicit Parser(Analyzer& analyzer) : analyzer_(analyzer) {}

  ParsedQuery parse(std::string_view text, QuerySyntax syntax) {
    const std::string_view limited = cut_to_limit(text);
    if (limited.size() < text.size()) warn("the query is longer than 4096 bytes: its end was left out");
    const TypedQuery typed = syntax == QuerySyntax::language ? scan_query(limited) : as_plain_words(limited);
    if (typed.has_open_quote) warn("a quotation mark has no partner: it was ignored");
    for (const TypedClause& clause : join_plain_words(typed.clauses)) add(clause);
    if (words_left_out_) warn("the query has more than 64 words: the rest was left out");
    drop_function_words();
    return finish();
  }

 private:
  void warn(std::string sentence) { result_.warnings.push_back(std::move(sentence)); }

  void add(const TypedClause& typed) {
    std::span<const Token> tokens = analyzer_.analyze(typed.text);
    if (tokens.size() > max_query_words - words_) {
      words_left_out_ = true;
      tokens = tokens.first(max_query_words - words_);
    }
    words_ += tokens.size();
    if (!tokens.empty()) add_clauses(typed, tokens);
  }

  // One typed word can hold several («كوفيد-19»). Where it is to be there, or not, as a whole, it is a
  // phrase.
  void add_clauses(const TypedClause& typed, std::span<const Token> tokens) {
    if (is_plain(typed)) {
      for (const Token& token : tokens) add_word(typed.text, token);
      return;
    }
    Candidate candidate{make_clause(typed, tokens.size() > 1)};
    for (const Token& token : tokens) {
      candidate.clause.words.push_back(to_query_word(token));
      candidate.clause.words.back().marks = vocal_marks(typed.text, token);
    }
    candidates_.push_back(std::move(candidate));
  }

  static Clause make_clause(const TypedClause& typed, bool several_words) {
    const bool just_so = typed.exact || typed.quoted;
    const bool required = just_so && typed.presence == Presence::optional;
    return {required ? Presence::required : typed.presence, typed.exact, typed.quoted || several_words, {}};
  }

  void add_word(std::string_view text, const Token& token) {
    QueryWord word = to_query_word(token);
    word.marks = vocal_marks(text, token);
    candidates_.push_back({Clause{Presence::optional, false, false, {std::move(word)}},
                           token.is_stop_word || token.is_question_word, token.is_question_word});
  }

  // «ما هي عاصمة لبنان» asks for عاصمة and لبنان; «من هو» alone asks for its own words.
  void drop_function_words() {
    const auto is_content = [](const Candidate& candidate) {
      return !candidate.is_function_word && candidate.clause.presence != Presence::excluded;
    };
    if (std::none_of(candidates_.begin(), candidates_.end(), is_content)) return;
    for (const Candidate& candidate : candidates_) {
      if (!candidate.is_function_word) continue;
      result_.left_out.push_back({candidate.clause.words.front().written, candidate.is_question_word});
    }
    std::erase_if(candidates_, [](const Candidate& candidate) { return candidate.is_function_word; });
  }

  ParsedQuery finish() {
    bool only_excludes = true;
    for (Candidate& candidate : candidates_) {
      only_excludes = only_excludes && candidate.clause.presence == Presence::excluded;
      result_.tree.clauses.push_back(std::move(candidate.clause));
    }
    if (candidates_.empty()) {
      warn("the query has no words");
    } else if (only_excludes) {
      warn("the query only excludes: all other articles are listed, in no order of relevance");
    }
    return std::move(result_);
  }

  Analyzer& analyzer_;
  std::vector<Candidate> candidates_;
  std::size_t words_ = 0;
  bool words_left_out_ = false;
  ParsedQuery result_;
};

}  // namespace

QueryWord to_query_word(const Token& token) {
  return {std::string(token.exact),
          std::string(token.folded),
          {token.stems.begin(), token.stems.end()},
          {token.roots.begin(), token.roots.end()}};
}

ParsedQuery parse_query(std::string_view text, Analyzer& analyzer, QuerySyntax syntax) {
  return Parser(analyzer).parse(text, syntax);
}

}  // namespace fihris
