#include "common/analysis/days.h"

#include <array>
#include <optional>

namespace fihris {
namespace {

struct NumberWord {
  std::string_view stem;
  unsigned value;
};

constexpr auto number_words = std::to_array<NumberWord>({
    {"اول", 1},
    {"حادي", 1},
    {"ثاني", 2},
    {"ثان", 2},
    {"ثالث", 3},
    {"رابع", 4},
    {"خامس", 5},
    {"سادس", 6},
    {"سابع", 7},
    {"ثامن", 8},
    {"تاسع", 9},
    {"عاشر", 10},
    {"عشرين", 20},
    {"ثلاثين", 30},
});

// Stems, so that كانون, تموز and جويلية need no rows: other names of a month have the stem of the Egyptian one.
constexpr auto months = std::to_array<std::string_view>(
    {"يناير",  "فبراير", "مارس",  "ابريل", "مايو", "يونيو", "يوليو", "اغسطس", "سبتمبر", "اكتوبر", "نوفمبر",
     "ديسمبر", "كانون",  "تشرين", "محرم",  "ربيع", "جمادى", "جمادي", "رجب",   "شعبان",  "رمضان",  "شوال"});

// The 31 days as texts that live forever.
constexpr auto days = std::to_array<std::string_view>({"",   "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10",
                                                       "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21",
                                                       "22", "23", "24", "25", "26", "27", "28", "29", "30", "31"});

std::optional<unsigned> value_of(const Token& token) {
  for (const NumberWord& each : number_words)
    if (has_stem(token, each.stem)) return each.value;
  return std::nullopt;
}

bool is_ten(const Token& token) {
  return has_stem(token, "عشر") || has_stem(token, "عشرة");
}

// The parts of a number, and where the month should stand.
struct Reader {
  const std::vector<Token>& tokens;
  std::size_t at;

  const Token* next() const { return at < tokens.size() ? &tokens[at] : nullptr; }

  unsigned number() {
    unsigned value = value_of(tokens[at++]).value_or(0);
    if (next() == nullptr || value >= 10) return value;
    if (is_ten(*next())) return ++at, value + 10;
    const unsigned tens = next()->folded.starts_with("و") ? value_of(*next()).value_or(0) : 0;
    return tens >= 20 ? (++at, value + tens) : value;
  }

  bool skip(std::string_view folded) {
    const bool is_there = next() != nullptr && next()->folded == folded;
    if (is_there) ++at;
    return is_there;
  }
};

bool is_month(const Token& token) {
  return std::ranges::any_of(months, [&](std::string_view month) { return has_stem(token, month); });
}

// كانون الثاني is a month, and not the second of anything, even where its other name follows: كانون الثاني/يناير.
bool ends_month(std::size_t head, const std::vector<Token>& tokens) {
  constexpr auto first_words = std::to_array<std::string_view>({"كانون", "تشرين", "ربيع", "جمادى", "جمادي"});
  const auto precedes = [&](std::string_view stem) { return has_stem(tokens[head - 1], stem); };
  return head != 0 && std::ranges::any_of(first_words, precedes);
}

// The second part of a number of two: والعشرين.
bool ends_number(std::size_t head, const std::vector<Token>& tokens) {
  return head != 0 && tokens[head].folded.starts_with("و") && value_of(tokens[head - 1]).value_or(10) < 10;
}

}  // namespace

bool is_day_word(std::string_view stem) {
  return std::ranges::find(number_words, stem, &NumberWord::stem) != number_words.end();
}

void add_day(std::size_t head, std::vector<Token>& tokens, AddedForms& added) {
  if (!value_of(tokens[head]) || ends_month(head, tokens) || ends_number(head, tokens)) return;
  Reader reader{tokens, head};
  const unsigned number = reader.number();
  const bool is_definite = tokens[head].folded.find("ال") != std::string_view::npos;
  if (is_definite || number >= 10) reader.skip("من");  // but أول من مارس are the first to practise
  reader.skip("شهر");
  if (number == 0 || number >= days.size() || reader.next() == nullptr || !is_month(*reader.next())) return;
  added.add(tokens[head], days[number], days[number]);
}

}  // namespace fihris
