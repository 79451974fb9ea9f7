#include "common/analysis/lexicon_compiler/plural_shapes.h"

#include <algorithm>
#include <string_view>

#include "common/analysis/patterns.h"

namespace fihris {
namespace {

struct Row {
  std::string_view plural;
  std::string_view singulars;  // likeliest first
  std::string_view others;     // singulars that are right where the word list has them beside the plural
};

// A row a line:
// clang-format off
constexpr Row table[] = {
    {"1وا23", "1ا23ة 1ا23", ""},
    {"1وا2ي3", "1ا2و3", "1ا23"},
    {"م1ا23", "م123ة م123", "م12ا م12اة م1ا3 م1ا3ة م1ي3ة م123ية"},
    {"م1ا2ي3", "م12و3 م12ا3 م12ي3", "م1ا3 مي2ا3 م123"},
    {"12اء3", "12ي3ة 12ا3ة 12و3ة", "12ي3 12و3 12ا3 1ا3ة 12ة"},
    {"ا1ا2ي3", "ا12و3 ا12و3ة ا12ي3", "12ي3 123 ا12و3ة"},
    {"ت1ا2ي3", "ت12ي3 ت12ا3", "ت123ة ت123"},
    {"12ا3ي4", "123و4 123ا4 123ي4 123و4ة", "1234"},
    {"12ا34", "1234 1234ة", "1234ية"},
};
// clang-format on

struct Shape {
  Pattern plural;
  std::vector<Pattern> singulars;
  std::vector<Pattern> others;
};

std::vector<Shape> parse_table() {
  std::vector<Shape> shapes;
  for (const Row& row : table)
    shapes.push_back({parse_patterns(row.plural).front(), parse_patterns(row.singulars), parse_patterns(row.others)});
  return shapes;
}

const std::vector<Shape>& shapes() {
  static const std::vector<Shape> parsed = parse_table();
  return parsed;
}

bool is_match(const Pattern& pattern, PackedWord word, PatternSlots& slots) {
  if (pattern.length != packed_length(word) || !match(pattern, word, slots)) return false;
  // ا is no letter of a root but as أ at its beginning, nor is a ي or ة at the end one here: سكاني is no plural of
  // سكني.
  const bool has_alef = std::ranges::find(slots.begin() + 1, slots.end(), letter::alef) != slots.end();
  const bool is_ending = slots[2] == letter::teh_marbuta || slots[3] == letter::teh_marbuta || slots[3] == letter::yeh;
  const bool is_form_six = slots[0] == letter::teh && slots[3] != letter::none;  // تراتب
  return !has_alef && !is_ending && !is_form_six;
}

std::vector<PackedWord> fill_all(const std::vector<Pattern>& patterns, const PatternSlots& slots) {
  std::vector<PackedWord> words;
  words.reserve(patterns.size());
  for (const Pattern& pattern : patterns) words.push_back(fill(pattern, slots));
  return words;
}

}  // namespace

std::vector<PackedWord> singulars_by_shape(PackedWord plural) {
  std::vector<PackedWord> singulars;
  PatternSlots slots{};
  for (const Shape& shape : shapes()) {
    if (!is_match(shape.plural, plural, slots)) continue;
    const std::vector<PackedWord> found = fill_all(shape.singulars, slots);
    singulars.insert(singulars.end(), found.begin(), found.end());
  }
  return singulars;
}

bool may_be_plural_of(PackedWord plural, PackedWord singular) {
  PatternSlots slots{};
  return std::ranges::any_of(shapes(), [&](const Shape& shape) {
    if (!is_match(shape.plural, plural, slots)) return false;
    const auto is_among = [&](const std::vector<Pattern>& patterns) {
      return std::ranges::count(fill_all(patterns, slots), singular) != 0;
    };
    return is_among(shape.singulars) || is_among(shape.others);
  });
}

}  // namespace fihris
