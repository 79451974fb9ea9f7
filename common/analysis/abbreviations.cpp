#include "common/analysis/abbreviations.h"

#include <array>
#include <string>

namespace fihris {
namespace {

struct Abbreviation {
  std::string_view folded;
  std::string_view word;
};

// They are other words where no number stands before: how many, poison, the letter.
constexpr auto units =
    std::to_array<Abbreviation>({{"كم", "كيلومتر"}, {"سم", "سنتيمتر"}, {"مم", "مليمتر"}, {"م", "متر"}, {"ه", "هجري"}});

constexpr auto titles = std::to_array<Abbreviation>({{"د", "دكتور"}, {"م", "مهندس"}, {"ا", "أستاذ"}});

constexpr std::string_view unit_of_years = "ميلادي";  // what م is after a year

template <std::size_t N>
std::string_view find(const std::array<Abbreviation, N>& all, std::string_view folded) {
  const auto found = std::ranges::find(all, folded, &Abbreviation::folded);
  return found == all.end() ? std::string_view() : found->word;
}

bool is_letter(const Token& token) {
  return token.kind == WordKind::arabic && token.folded.size() == 2;  // Arabic letters are two bytes
}

std::string_view between(std::string_view text, const Token& first, const Token& second) {
  return text.substr(first.bytes.end, second.bytes.begin - first.bytes.end);
}

bool are_initials(std::string_view text, const Token& first, const Token& second) {
  if (!is_letter(first) || !is_letter(second)) return false;
  const std::string_view gap = between(text, first, second);
  return gap == "." || gap == " " || gap == ". ";
}

// Of the stems of the word its own letters where they are one: هجري could be read as a plural as well.
void add_word(std::string_view word, Token& token, WordStore& words, AddedForms& added) {
  const WordForms& forms = words.forms_of(word, WordKind::arabic);
  if (forms.stems.empty()) return;
  const bool is_stem = std::ranges::find(forms.stems, forms.folded) != forms.stems.end();
  added.add(token, is_stem ? forms.folded : forms.stems[0], forms.roots[0]);
}

bool is_year(const Token& number) {
  constexpr std::size_t digits_of_years = 4;
  return number.exact.size() == digits_of_years && number.exact < "2100";
}

// Empty when no number stands before.
std::string_view unit_at(std::string_view text, std::size_t head, const std::vector<Token>& tokens) {
  if (head == 0 || tokens[head - 1].kind != WordKind::number) return {};
  const std::string_view gap = between(text, tokens[head - 1], tokens[head]);
  if (!gap.empty() && gap != " ") return {};
  const bool counts_years = tokens[head].folded == "م" && is_year(tokens[head - 1]);
  return counts_years ? unit_of_years : find(units, tokens[head].folded);
}

// Empty where no name follows, or where the letter is the last of others (ق.م.) but أ.د.
std::string_view title_at(std::string_view text, std::size_t head, const std::vector<Token>& tokens) {
  if (head + 1 == tokens.size() || tokens[head + 1].kind != WordKind::arabic || is_letter(tokens[head + 1])) return {};
  if (head != 0 && are_initials(text, tokens[head - 1], tokens[head]) && tokens[head - 1].folded != "ا") return {};
  const std::string_view gap = between(text, tokens[head], tokens[head + 1]);
  const bool is_short = gap == "." || gap == ". " || gap == "/" || gap == "/ ";
  return is_short ? find(titles, tokens[head].folded) : std::string_view();
}

}  // namespace

bool is_abbreviation(std::string_view folded) {
  constexpr std::size_t bytes_of_letter = 2;
  return folded.size() == bytes_of_letter || !find(units, folded).empty();
}

void add_initials(std::string_view text, std::size_t head, std::vector<Token>& tokens, WordStore& words,
                  AddedForms& added) {
  constexpr std::size_t least_letters = 3;
  constexpr std::size_t most_letters = 6;
  if (!is_letter(tokens[head]) || (head != 0 && are_initials(text, tokens[head - 1], tokens[head]))) return;
  std::string word(tokens[head].exact);
  std::size_t last = head;
  while (last + 1 < tokens.size() && last - head < most_letters && are_initials(text, tokens[last], tokens[last + 1]))
    word += tokens[++last].exact;
  const std::size_t letters = last - head + 1;
  if (letters >= least_letters && letters <= most_letters) add_word(word, tokens[head], words, added);
}

void add_abbreviation(std::string_view text, std::size_t head, std::vector<Token>& tokens, WordStore& words,
                      AddedForms& added) {
  const std::string_view unit = unit_at(text, head, tokens);
  const std::string_view word = unit.empty() ? title_at(text, head, tokens) : unit;
  if (word.empty()) return;
  add_word(word, tokens[head], words, added);
  tokens[head].is_question_word = false;  // كم asks for nothing after a number
}

}  // namespace fihris
