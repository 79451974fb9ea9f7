#include "searcher/query/query_scanner.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "searcher/query/query_words.h"

namespace fihris {
namespace {

constexpr std::string_view unicode_minus = "\u2212";

// A digit of any script that newspapers use, moved past; nothing when the text begins with none.
std::optional<unsigned> take_digit(std::string_view& text) {
  const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const bool is_eastern = at(0) == 0xD9 && at(1) >= 0xA0 && at(1) <= 0xA9;
  const bool is_persian = at(0) == 0xDB && at(1) >= 0xB0 && at(1) <= 0xB9;
  if (!is_eastern && !is_persian && (at(0) < '0' || at(0) > '9')) return std::nullopt;
  const unsigned digit = is_eastern || is_persian ? at(1) & 0x0FU : at(0) - '0';
  text.remove_prefix(is_eastern || is_persian ? 2 : 1);
  return digit;
}

// «2», «٢», "1.5", «١٫٥».
std::optional<double> read_boost(std::string_view text) {
  double value = 0, step = 1;
  bool has_digit = false, has_point = false;
  while (!text.empty()) {
    if (const auto digit = take_digit(text)) {
      if (has_point) step /= 10;
      value = has_point ? value + *digit * step : value * 10 + *digit;
      has_digit = true;
      continue;
    }
    const std::size_t point = text.starts_with('.') ? 1 : text.starts_with("٫") ? 2 : 0;
    if (point == 0 || std::exchange(has_point, true)) return std::nullopt;
    text.remove_prefix(point);
  }
  return has_digit && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool ends_word(std::string_view text) {
  return blank_size(text) > 0 || quotation_mark_at(text) != nullptr || text.front() == '(' || text.front() == ')';
}

class Scanner {
 public:
  explicit Scanner(std::string_view query) : query_(query), rest_(query) {}

  ScannedQuery scan() {
    for (skip_blanks(); !rest_.empty(); skip_blanks()) scan_token();
    return std::move(result_);
  }

 private:
  std::uint32_t at() const { return static_cast<std::uint32_t>(query_.size() - rest_.size()); }

  void skip_blanks() {
    while (const std::size_t size = blank_size(rest_)) rest_.remove_prefix(size);
  }

  void warn(std::string_view sentence, std::uint32_t begin) {
    result_.warnings.push_back({std::string(sentence), {begin, at()}});
  }

  void scan_token() {
    QueryToken token;
    token.place.begin = at();
    scan_signs(token);
    if (rest_.empty() || blank_size(rest_) > 0) return;  // a dash between words
    if (scan_parenthesis(token) || scan_quoted(token) || scan_field(token)) return;
    scan_word(token);
  }

  // In any order, the last of + and - holds: the signs of «=-كلمة» and «-=كلمة» mean the same.
  void scan_signs(QueryToken& token) {
    while (!rest_.empty()) {
      std::size_t size = 1;
      if (rest_.front() == '+') {
        token.sign = Presence::required;
      } else if (rest_.front() == '-') {
        token.sign = Presence::excluded;
      } else if (rest_.starts_with(unicode_minus)) {
        token.sign = Presence::excluded;
        size = unicode_minus.size();
      } else if (rest_.front() == '=') {
        token.exact = true;
      } else {
        return;
      }
      rest_.remove_prefix(size);
    }
  }

  bool scan_parenthesis(QueryToken token) {
    if (rest_.front() != '(' && rest_.front() != ')') return false;
    token.kind = rest_.front() == '(' ? QueryTokenKind::open : QueryTokenKind::close;
    rest_.remove_prefix(1);
    if (token.kind == QueryTokenKind::close) scan_appended(token);
    emit(token);
    return true;
  }

  bool scan_quoted(QueryToken token) {
    const QuotationMark* mark = quotation_mark_at(rest_);
    if (mark == nullptr) return false;
    rest_.remove_prefix(mark->opening.size());
    for (std::size_t end = 0; end < rest_.size(); ++end) {
      const std::size_t closing = closing_size(rest_.substr(end), *mark);
      if (closing == 0) continue;
      token.kind = QueryTokenKind::quoted;
      token.text = rest_.substr(0, end);
      rest_.remove_prefix(end + closing);
      scan_appended(token);
      if (end > 0) emit(token);
      return true;
    }
    warn("a quotation mark has no partner: it was ignored", token.place.begin);
    if (!rest_.empty() && !ends_word(rest_)) scan_word(token);
    return true;
  }

  // A name right before a colon and something right behind it.
  bool scan_field(QueryToken token) {
    const std::size_t colon = rest_.substr(0, 24).find(':');
    if (colon == rest_.npos || colon + 1 == rest_.size() || blank_size(rest_.substr(colon + 1)) > 0) return false;
    const auto field = field_of(rest_.substr(0, colon));
    if (!field || rest_[colon + 1] == ')') return false;
    token.kind = QueryTokenKind::field;
    token.field = *field;
    token.text = rest_.substr(0, colon);
    rest_.remove_prefix(colon + 1);
    emit(token);
    return true;
  }

  void scan_word(QueryToken token) {
    std::size_t size = 0;
    while (size < rest_.size() && !ends_word(rest_.substr(size))) ++size;
    token.text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    if (!read_operator(token)) cut_appended(token);
    if (!token.text.empty()) emit(token);
  }

  bool read_operator(QueryToken& token) {
    if (token.sign || token.exact) return false;
    const std::size_t slash = token.text.find('/');
    const std::string_view name = token.text.substr(0, slash);
    const auto distance =
        slash == token.text.npos ? std::optional(usual_distance) : read_count(token.text.substr(slash + 1));
    if ((name == "NEAR" || (name == "قرب" && slash != name.npos && slash < token.text.size())) && distance) {
      token.kind = QueryTokenKind::near_sign;
      token.distance = bounded_distance(*distance, token.place.begin);
      return true;
    }
    const auto kind = operator_of(token.text);
    if (kind) token.kind = *kind;
    return kind.has_value();
  }

  unsigned bounded_distance(unsigned distance, std::uint32_t begin) {
    if (distance < 1 || distance > longest_distance)
      warn("NEAR takes a distance from 1 to 50: the nearest was taken", begin);
    return std::clamp(distance, 1U, longest_distance);
  }

  // What follows a quotation or a parenthesis without a blank: «"…"^2».
  void scan_appended(QueryToken& token) {
    if (rest_.empty() || (rest_.front() != '^' && rest_.front() != '~')) return;
    std::size_t size = 1;
    while (size < rest_.size() && !ends_word(rest_.substr(size))) ++size;
    const std::string_view appended = rest_.substr(0, size);
    rest_.remove_prefix(size);
    const std::string_view left = read_appended(appended, token);
    if (!left.empty())
      warn("what follows a quotation or parenthesis was not understood: it was ignored", token.place.begin);
  }

  void cut_appended(QueryToken& token) {
    token.text = read_appended(token.text, token);
    if (token.text.find('*') != token.text.npos)
      warn("* stands at the end of a word only: it was ignored", token.place.begin);
  }

  // Takes ^2, ~1 and * off the end, in any order.
  std::string_view read_appended(std::string_view text, QueryToken& token) {
    while (!text.empty()) {
      const std::size_t sign = text.find_last_of("^~*");
      if (sign == text.npos) break;
      if (!read_suffix(text.substr(sign), token)) break;
      text = text.substr(0, sign);
    }
    return text;
  }

  bool read_suffix(std::string_view suffix, QueryToken& token) {
    const std::string_view number = suffix.substr(1);
    if (suffix.front() == '*') {
      if (number.empty()) token.is_prefix = true;
      return number.empty();
    }
    if (suffix.front() == '~') {
      const auto edits = number.empty() ? std::optional(0U) : read_count(number);
      if (edits) token.tilde = edits;
      return edits.has_value();
    }
    const auto boost = read_boost(number);
    if (!boost || *boost <= 0 || *boost > largest_boost) {
      warn("^ takes a number above 0 and up to 100: it was ignored", token.place.begin);
    } else {
      token.boost = *boost;
    }
    return true;
  }

  void emit(QueryToken token) {
    token.place.end = at();
    result_.tokens.push_back(token);
  }

  std::string_view query_;
  std::string_view rest_;
  ScannedQuery result_;
};

}  // namespace

ScannedQuery scan_query(std::string_view query) {
  return Scanner(query).scan();
}

std::optional<unsigned> read_count(std::string_view text) {
  if (text.empty()) return std::nullopt;
  unsigned value = 0;
  for (int digits = 0; !text.empty(); ++digits) {
    const auto digit = take_digit(text);
    if (!digit || digits == 6) return std::nullopt;
    value = value * 10 + *digit;
  }
  return value;
}

}  // namespace fihris
