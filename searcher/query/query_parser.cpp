#include "searcher/query/query_parser.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include "searcher/query/clause_lists.h"
#include "searcher/query/token_passes.h"

namespace fihris {
namespace {

using enum QueryTokenKind;

constexpr std::size_t most_words_of_date = 5;

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

Date utc_today() {
  return Date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

bool is_binary(QueryTokenKind kind) {
  return kind == and_sign || kind == or_sign || kind == near_sign;
}

std::string_view name_of(QueryTokenKind kind) {
  return kind == and_sign ? "AND" : kind == or_sign ? "OR" : kind == near_sign ? "NEAR" : "NOT";
}

class Parser {
 public:
  Parser(std::string_view text, Analyzer& analyzer, Date today) : text_(text), maker_(analyzer, today) {}

  ParsedQuery parse(QuerySyntax syntax) {
    const std::string_view limited = cut_to_limit(text_);
    if (limited.size() < text_.size())
      warn("the query is longer than 4096 bytes: its end was left out", {size_of(limited), size_of(text_)});
    std::vector<Clause> clauses = syntax == QuerySyntax::language ? parse_language(limited) : parse_plain(limited);
    return finish(std::move(clauses));
  }

 private:
  static std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

  // A clause of a list in the making, and the word when it only serves the others.
  struct Item {
    Clause clause;
    std::optional<LeftOutWord> function_word{};
  };
  using List = std::vector<Item>;

  void warn(std::string sentence, ByteRange place) { result_.warnings.push_back({std::move(sentence), place}); }

  std::vector<Clause> parse_plain(std::string_view text) {
    List list;
    add_plain(list, text, {0, size_of(text)});
    return without_function_words(std::move(list));
  }

  std::vector<Clause> parse_language(std::string_view text) {
    ScannedQuery scanned = scan_query(text);
    tokens_ = std::move(scanned.tokens);
    std::move(scanned.warnings.begin(), scanned.warnings.end(), std::back_inserter(result_.warnings));
    if (const auto place = drop_deep_parentheses(tokens_, max_query_depth))
      warn("parentheses stand more than 16 deep: the inner ones were ignored", *place);
    read_without_as_word(tokens_);
    return parse_list();
  }

  bool at_end() const { return at_ == tokens_.size(); }
  const QueryToken& here() const { return tokens_[at_]; }
  bool is_here(QueryTokenKind kind) const { return !at_end() && here().kind == kind; }

  // Up to the end, or to the parenthesis that closes it.
  std::vector<Clause> parse_list() {
    List list;
    while (!at_end() && !(is_here(close) && depth_ > 0)) {
      if (skip_stray() || parse_date_range(list) || parse_plain_run(list)) continue;
      add_explicit(list, parse_or());
    }
    std::vector<Clause> clauses = without_function_words(std::move(list));
    join_alternatives(clauses);
    return clauses;
  }

  bool skip_stray() {
    const QueryToken& token = here();
    if (token.kind == close) {
      warn("a closing parenthesis has no partner: it was ignored", token.place);
    } else if (is_binary(token.kind)) {
      warn(std::string(name_of(token.kind)) + " has nothing before it: it was ignored", token.place);
    } else {
      return false;
    }
    ++at_;
    return true;
  }

  // «2024-04-01..2024-04-30» is a filter by itself.
  bool parse_date_range(List& list) {
    if (here().kind != word || here().exact || here().text.find("..") == std::string_view::npos) return false;
    auto clause = dates_of(QueryField::on, here().text, here().place);
    if (!clause) return false;
    clause->presence = here().sign.value_or(Presence::required);
    ++at_;
    add_filter(list, *std::move(clause));
    return true;
  }

  std::optional<Clause> dates_of(QueryField field, std::string_view text, ByteRange place) {
    auto clause = maker_.filter_of(field, text);
    if (clause && maker_.is_turned(text))
      warn("the range ends before it begins: it was read the other way round", place);
    return clause;
  }

  void add_filter(List& list, Clause clause) {
    if (take_filter(tokens_[at_ - 1].place)) list.push_back({std::move(clause)});
  }

  // Plain words side by side are one text: عبد الله and كانون الثاني are compounds only when the analyser sees both
  // parts. The last one may belong to an operator behind it.
  bool parse_plain_run(List& list) {
    const std::size_t first = at_;
    while (!at_end() && is_plain(here()) && here().text.find("..") == std::string_view::npos) ++at_;
    if (at_ > first && !at_end() && is_binary(here().kind)) --at_;
    if (at_ == first) return parse_plain_alone(list);
    const ByteRange place{tokens_[first].place.begin, tokens_[at_ - 1].place.end};
    add_plain(list, text_.substr(place.begin, place.size()), place);
    return true;
  }

  // A word with dots that are no date.
  bool parse_plain_alone(List& list) {
    const bool is_operand = at_ + 1 < tokens_.size() && is_binary(tokens_[at_ + 1].kind);
    if (!is_plain(here()) || is_operand) return false;
    add_plain(list, here().text, here().place);
    ++at_;
    return true;
  }

  void add_plain(List& list, std::string_view text, ByteRange place) {
    bool has_more = false;
    for (PlainWord& each : maker_.plain_words(text, max_query_words - words_, has_more)) {
      ++words_;
      std::optional<LeftOutWord> function_word;
      if (each.is_function_word) function_word = {each.clause.words.front().written, each.is_question_word};
      list.push_back({std::move(each.clause), std::move(function_word)});
    }
    if (has_more) warn_of_words(place);
  }

  void warn_of_words(ByteRange place) {
    if (!std::exchange(has_too_many_words_, true))
      warn("the query has more than 64 words: the rest was left out", place);
  }

  // A group that asks for all its clauses is no group in a list; nor are parentheses around plain words.
  static void add_explicit(List& list, std::optional<Clause> clause) {
    if (!clause) return;
    const bool is_list = clause->kind == ClauseKind::group &&
                         ((clause->presence == Presence::required && !has_optional(clause->group)) ||
                          (clause->presence == Presence::optional && is_list_of_optional(*clause)));
    if (!is_list) return list.push_back({*std::move(clause)});
    for (Clause& part : clause->group) list.push_back({std::move(part)});
  }

  std::optional<Clause> parse_or() { return parse_operands(or_sign, &Parser::parse_and, any_of); }
  std::optional<Clause> parse_and() { return parse_operands(and_sign, &Parser::parse_near, all_of); }

  std::optional<Clause> parse_operands(QueryTokenKind sign, std::optional<Clause> (Parser::*parse_next)(),
                                       Clause (*combine)(std::vector<Clause>)) {
    std::vector<Clause> operands;
    if (auto operand = (this->*parse_next)()) operands.push_back(*std::move(operand));
    while (is_here(sign)) {
      const ByteRange place = here().place;
      ++at_;
      auto operand = has_operand() ? (this->*parse_next)() : std::nullopt;
      if (!operand) warn(std::string(name_of(sign)) + " has nothing behind it: it was ignored", place);
      if (operand) operands.push_back(*std::move(operand));
    }
    if (operands.empty()) return std::nullopt;
    return combine(std::move(operands));
  }

  bool has_operand() const { return !at_end() && !is_binary(here().kind) && here().kind != close; }

  std::optional<Clause> parse_near() {
    auto left = parse_operand();
    while (is_here(near_sign)) {
      const QueryToken sign = here();
      ++at_;
      auto right = has_operand() ? parse_operand() : std::nullopt;
      if (!right) {
        warn("NEAR has nothing behind it: it was ignored", sign.place);
      } else if (!left) {
        left = std::move(right);
      } else {
        if (!can_be_near(*left, *right)) warn("NEAR stands between single words: it was read as AND", sign.place);
        left = near_each_other(*std::move(left), *std::move(right), sign.distance);
      }
    }
    return left;
  }

  // One operand: «NOT كلمة», «+كلمة», «العنوان:كلمة», «(…)».
  std::optional<Clause> parse_operand() {
    bool is_excluded = false;
    ByteRange place = here().place;
    for (; is_here(not_sign); ++at_) {
      is_excluded = true;
      place = here().place;
    }
    auto operand = has_operand() ? parse_primary() : std::nullopt;
    if (is_excluded && !operand) warn("NOT has nothing behind it: it was ignored", place);
    if (is_excluded && operand) operand = excluded(*std::move(operand));
    return operand;
  }

  std::optional<Clause> parse_primary() {
    const QueryToken token = here();
    ++at_;
    switch (token.kind) {
      case open: return parse_parentheses(token);
      case field: return parse_field(token);
      default: return word_clause(token);
    }
  }

  std::optional<Clause> word_clause(const QueryToken& token) {
    auto clause = maker_.clause_of(token, result_.warnings);
    if (!clause) return std::nullopt;
    if (clause->words.size() > max_query_words - words_) {
      warn_of_words(token.place);
      clause->words.resize(max_query_words - words_);
      if (clause->words.empty()) return std::nullopt;
    }
    words_ += clause->words.size();
    return with_sign(*std::move(clause), token.sign);
  }

  std::optional<Clause> parse_parentheses(const QueryToken& token) {
    ++depth_;
    std::vector<Clause> clauses = parse_list();
    --depth_;
    double boost = 1;
    if (is_here(close)) {
      boost = here().boost;
      ++at_;
    } else {
      warn("an opening parenthesis has no partner: it was read as closed at the end", token.place);
    }
    if (clauses.empty()) return std::nullopt;
    const bool has_several = clauses.size() > 1;
    Clause group = grouped(std::move(clauses));
    if (has_several && is_list_of_optional(group) && !token.sign) group.presence = Presence::optional;
    multiply_boost(group, boost);
    return with_sign(std::move(group), token.sign);
  }

  std::optional<Clause> parse_field(const QueryToken& token) {
    if (!has_operand()) return std::nullopt;
    if (token.field == QueryField::title) return title_clause(token);
    if (is_here(open)) return parse_alternatives(token);
    return filter_clause(token);
  }

  std::optional<Clause> title_clause(const QueryToken& token) {
    auto value = parse_primary();
    if (!value) return std::nullopt;
    put_in_title(*value);
    if (value->presence == Presence::optional) value->presence = Presence::required;
    return with_sign(*std::move(value), token.sign);
  }

  // «المصدر:(رويترز أو "بي بي سي")».
  std::optional<Clause> parse_alternatives(const QueryToken& token) {
    std::vector<Clause> values;
    for (++at_; !at_end() && !is_here(close); ++at_) {
      if (here().kind != word && here().kind != quoted) continue;
      auto value = maker_.filter_of(token.field, here().text);
      if (value && take_filter(here().place)) values.push_back(*std::move(value));
    }
    if (is_here(close)) ++at_;
    if (values.empty()) return std::nullopt;
    return with_sign(any_of(std::move(values)), token.sign);
  }

  bool take_filter(ByteRange place) {
    if (filters_ < max_query_filters) return ++filters_ > 0;
    if (!std::exchange(has_too_many_filters_, true))
      warn("the query has more than 64 filters: the rest was left out", place);
    return false;
  }

  std::optional<Clause> filter_clause(const QueryToken& token) {
    auto clause = token.field >= QueryField::on ? date_clause(token.field) : maker_.filter_of(token.field, here().text);
    const ByteRange place = token.place;
    if (!clause) return words_of_field(token);
    if (token.field < QueryField::on) ++at_;
    if (!take_filter(place)) return std::nullopt;
    return with_sign(*std::move(clause), token.sign);
  }

  // As many of the words that follow as are a date together: «تاريخ:نيسان 2024».
  std::optional<Clause> date_clause(QueryField date_field) {
    std::size_t end = at_ + 1;
    if (here().kind == word)
      while (end < tokens_.size() && end - at_ < most_words_of_date && is_plain(tokens_[end])) ++end;
    for (; end > at_; --end) {
      const std::uint32_t first = begin_of_text(here()), last = end_of_text(tokens_[end - 1]);
      auto clause = dates_of(date_field, text_.substr(first, last - first), {first, last});
      if (!clause) continue;
      at_ = end;
      return clause;
    }
    return std::nullopt;
  }

  std::uint32_t begin_of_text(const QueryToken& token) const {
    return static_cast<std::uint32_t>(token.text.data() - text_.data());
  }
  std::uint32_t end_of_text(const QueryToken& token) const { return begin_of_text(token) + size_of(token.text); }

  // «بعد:الانتخابات» was not meant as a date.
  std::optional<Clause> words_of_field(const QueryToken& token) {
    const bool is_date = token.field >= QueryField::on;
    warn(is_date ? "this is no date: it was read as words" : "this field has no value: it was read as words",
         {token.place.begin, here().place.end});
    std::vector<Clause> words;
    QueryToken name = token;
    name.kind = word;
    for (const QueryToken& each : {name, here()})
      if (auto clause = word_clause(each)) words.push_back(*std::move(clause));
    ++at_;
    if (words.empty()) return std::nullopt;
    Clause group = grouped(std::move(words));
    if (group.presence == Presence::required && is_list_of_optional(group)) group.presence = Presence::optional;
    return group;
  }

  // «ما هي عاصمة لبنان» asks for عاصمة and لبنان; «من هو» alone asks for its own words.
  std::vector<Clause> without_function_words(List list) {
    const bool has_content = std::ranges::any_of(list, [](const Item& item) {
      return !item.function_word && item.clause.presence != Presence::excluded &&
             item.clause.kind != ClauseKind::filter;
    });
    std::vector<Clause> kept;
    for (Item& item : list) {
      if (has_content && item.function_word) {
        result_.left_out.push_back(*std::move(item.function_word));
      } else {
        kept.push_back(std::move(item.clause));
      }
    }
    return kept;
  }

  ParsedQuery finish(std::vector<Clause> clauses) {
    result_.tree.clauses = without_outer_group(std::move(clauses));
    const auto is_excluded = [](const Clause& clause) { return clause.presence == Presence::excluded; };
    if (result_.tree.clauses.empty()) {
      warn("the query has no words", {0, size_of(text_)});
    } else if (std::ranges::all_of(result_.tree.clauses, is_excluded)) {
      warn("the query only excludes: all other articles are listed, the newest first", {0, size_of(text_)});
    }
    return std::move(result_);
  }

  std::string_view text_;
  ClauseMaker maker_;
  std::vector<QueryToken> tokens_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t words_ = 0;
  std::size_t filters_ = 0;
  bool has_too_many_words_ = false;
  bool has_too_many_filters_ = false;
  ParsedQuery result_;
};

}  // namespace

ParsedQuery parse_query(std::string_view text, Analyzer& analyzer, QuerySyntax syntax, std::optional<Date> today) {
  return Parser(text, analyzer, today.value_or(utc_today())).parse(syntax);
}

}  // namespace fihris
