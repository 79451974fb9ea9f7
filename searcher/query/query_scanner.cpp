#include "searcher/query/query_scanner.h"

#include <array>
#include <utility>

namespace fihris {
namespace {

struct Quote {
  std::string_view opening;
  std::array<std::string_view, 2> closings;
};

// People type guillemets either way round, because keyboards and editors mirror them; the same holds for “
// and ”.
constexpr std::array<Quote, 7> quotes{{{"\"", {"\"", "\""}},
                                       {"«", {"»", "»"}},
                                       {"»", {"«", "«"}},
                                       {"“", {"”", "“"}},
                                       {"”", {"“", "”"}},
                                       {"„", {"“", "”"}},
                                       {"‟", {"”", "“"}}}};

// What separates clauses: white space, and the invisible direction marks that come along when text is copied.
constexpr std::array<std::string_view, 21> separators{
    " ",      "\t",     "\n",     "\r",     "\v",     "\f",     "\u00a0", "\u061c", "\u200b", "\u200e", "\u200f",
    "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u3000"};

// Length of the string of the list that the text begins with; 0 if none.
template <typename List>
std::size_t match_any(std::string_view text, const List& list) {
  for (std::string_view candidate : list) {
    if (text.starts_with(candidate)) return candidate.size();
  }
  return 0;
}

const Quote* quote_at(std::string_view text) {
  for (const Quote& quote : quotes) {
    if (text.starts_with(quote.opening)) return &quote;
  }
  return nullptr;
}

class Scanner {
 public:
  explicit Scanner(std::string_view query) : rest_(query) {}

  TypedQuery scan() {
    for (skip_separators(); !rest_.empty(); skip_separators()) scan_clause();
    return std::move(result_);
  }

 private:
  void skip_separators() {
    while (std::size_t length = match_any(rest_, separators)) rest_.remove_prefix(length);
  }

  void scan_clause() {
    TypedClause clause;
    scan_signs(clause);
    if (const Quote* quote = quote_at(rest_)) {
      scan_quoted(clause, *quote);
    } else {
      scan_word(clause);
    }
  }

  // In any order, the last of + and - holds: the signs of «=-كلمة» and «-=كلمة» mean the same.
  void scan_signs(TypedClause& clause) {
    constexpr std::string_view unicode_minus = "\u2212";
    while (!rest_.empty()) {
      std::size_t length = 1;
      if (rest_.front() == '+') {
        clause.presence = Presence::required;
      } else if (rest_.front() == '-') {
        clause.presence = Presence::excluded;
      } else if (rest_.starts_with(unicode_minus)) {
        clause.presence = Presence::excluded;
        length = unicode_minus.size();
      } else if (rest_.front() == '=') {
        clause.exact = true;
      } else {
        return;
      }
      rest_.remove_prefix(length);
    }
  }

  void scan_quoted(TypedClause clause, const Quote& quote) {
    rest_.remove_prefix(quote.opening.size());
    for (std::size_t at = 0; at < rest_.size(); ++at) {
      std::size_t closing = match_any(rest_.substr(at), quote.closings);
      if (closing == 0) continue;
      clause.quoted = true;
      emit(clause, at);
      rest_.remove_prefix(closing);
      return;
    }
    result_.has_open_quote = true;
    scan_word(clause);
  }

  void scan_word(const TypedClause& clause) {
    std::size_t length = 0;
    while (length < rest_.size() && !ends_word(rest_.substr(length))) ++length;
    emit(clause, length);
  }

  static bool ends_word(std::string_view text) { return match_any(text, separators) != 0 || quote_at(text) != nullptr; }

  void emit(TypedClause clause, std::size_t length) {
    clause.text = rest_.substr(0, length);
    rest_.remove_prefix(length);
    if (length > 0) result_.clauses.push_back(clause);
  }

  std::string_view rest_;
  TypedQuery result_;
};

}  // namespace

TypedQuery scan_query(std::string_view query) {
  return Scanner(query).scan();
}

}  // namespace fihris
