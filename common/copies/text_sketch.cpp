#include "common/copies/text_sketch.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "common/analysis/letters.h"
#include "common/text/character_fold.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

// What a character does to a word: a separator ends it, an ignored one leaves no trace, any other code is a letter.
using Code = std::uint16_t;
constexpr Code separator = 0;
constexpr Code ignored = 1;
constexpr Code several = 2;

constexpr std::uint64_t letter_factor = 0x9E3779B97F4A7C15;

// ؤ is و and ئ is ي here, as they are when the hamza comes as a mark of its own.
Code fold_letter(char32_t c) {
  switch (c) {
    case U'ة': return U'ه';
    case U'ؤ': return U'و';
    case U'ئ': return U'ي';
    default: break;
  }
  const Letter letter = to_letter(c);
  return static_cast<Code>(letter == letter::foreign ? c : to_code_point(letter));
}

Code code_of(char32_t c) {
  const CharacterFold fold = fold_character(c);
  if (fold.kind == CharacterKind::separator) return separator;
  if (fold.length == 0) return ignored;
  return fold.length == 1 && fold.letters[0] <= 0xFFFF ? fold_letter(fold.letters[0]) : several;
}

// Latin to Arabic letters and general punctuation: nearly all characters of nearly all texts.
constexpr char32_t table_end = 0x2070;

// The two bytes of a character from U+0600 to U+06FF, as a number.
constexpr unsigned first_arabic_pair = 0xD880;
constexpr unsigned arabic_pairs = 0xDBBF + 1 - first_arabic_pair;

struct CodeTable {
  std::array<Code, table_end> codes{};
  std::array<Code, arabic_pairs> by_pair{};  // 0 where the second byte continues nothing

  CodeTable() {
    for (char32_t c = 0; c < table_end; ++c) codes[c] = code_of(c);
    for (char32_t c = 0x600; c < 0x700; ++c)
      by_pair[((0xC0 | c >> 6) << 8 | 0x80 | (c & 0x3F)) - first_arabic_pair] = codes[c];
  }
};

const CodeTable& code_table() {
  static const CodeTable table;
  return table;
}

std::uint64_t with_letter(std::uint64_t word, char32_t letter) {
  return (word ^ letter) * letter_factor;
}

// The word with the letters of a character that is not in the table; 0 where it ends the word.
[[gnu::noinline]] std::uint64_t with_rare_character(std::uint64_t word, char32_t c) {
  const CharacterFold fold = fold_character(c);
  if (fold.kind == CharacterKind::separator) return 0;
  for (std::size_t i = 0; i < fold.length; ++i) word = with_letter(word, fold_letter(fold.letters[i]));
  return word;
}

// The word with the Arabic letters that follow, two bytes each, up to the first other character: most of a text, in a
// loop that does nothing else.
std::uint64_t with_arabic_letters(std::uint64_t word, std::string_view text, std::size_t& position,
                                  const CodeTable& table) {
  const char* next = text.data() + position;
  const char* const end = text.data() + text.size();
  for (; end - next >= 2; next += 2) {
    const unsigned first = static_cast<unsigned char>(next[0]);
    const unsigned index = (first << 8 | static_cast<unsigned char>(next[1])) - first_arabic_pair;
    if (index >= arabic_pairs || table.by_pair[index] <= several) break;
    word = with_letter(word, table.by_pair[index]);
  }
  position = static_cast<std::size_t>(next - text.data());
  return word;
}

// Calls on_word with a hash of each folded word.
template <typename OnWord>
void each_word(std::string_view text, OnWord&& on_word) {
  const CodeTable& table = code_table();
  std::uint64_t word = 0;  // 0: none is open
  for (std::size_t position = 0;;) {
    word = with_arabic_letters(word, text, position, table);
    if (position == text.size()) break;
    if (word != 0 && text[position] == ' ') {
      on_word(std::exchange(word, 0));
      ++position;
      continue;
    }
    const char32_t c = decode_utf8(text, position);
    const Code code = c < table_end ? table.codes[c] : several;
    if (code > several) {
      word = with_letter(word, code);
    } else if (code != ignored) {
      const std::uint64_t longer = code == separator ? 0 : with_rare_character(word, c);
      if (longer == 0 && word != 0) on_word(word);
      word = longer;
    }
  }
  if (word != 0) on_word(word);
}

// Each bit of the result depends on all of x (the finaliser of MurmurHash3).
std::uint64_t mix(std::uint64_t x) {
  x = (x ^ x >> 33) * 0xFF51AFD7ED558CCD;
  x = (x ^ x >> 33) * 0xC4CEB9FE1A85EC53;
  return x ^ x >> 33;
}

constexpr std::size_t shingle_words = 4;
constexpr std::size_t lead_words = lead_shingles + shingle_words - 1;
constexpr std::size_t lead_features = 3;
constexpr unsigned bin_bits = 6;
constexpr std::size_t bins = std::size_t{1} << bin_bits;
constexpr std::size_t lead_bins = bins / 2;
constexpr std::uint64_t empty_bin = ~std::uint64_t{0};

using Least = std::array<std::uint64_t, max_copy_features>;

// 1 to 3, so that 0 stays for empty bins.
constexpr std::uint64_t two_bits(std::uint64_t least) {
  return least == empty_bin ? 0 : 1 + (least >> 24) % 3;
}

template <std::size_t count>
std::array<std::uint64_t, count / 32> packed(const std::array<std::uint64_t, count>& minima) {
  std::array<std::uint64_t, count / 32> words{};
  for (std::size_t bin = 0; bin < count; ++bin) words[bin / 32] |= two_bits(minima[bin]) << (bin % 32 * 2);
  return words;
}

class Shingler {
 public:
  Shingler() { minima_.fill(empty_bin); }

  void add_title_word(std::uint64_t word) { add_to_content(word); }
  void end_title() { add_to_content(0); }

  void add(std::uint64_t word) {
    add_to_content(word);
    const std::uint64_t shingle = mix(last_[0] * 3 + last_[1] * 5 + last_[2] * 7 + word);
    last_ = {last_[1], last_[2], word};
    if (++words_ < shingle_words) return;
    std::uint64_t& least = minima_[shingle % bins];
    least = std::min(least, shingle >> bin_bits);
    if (words_ == lead_words) keep_lead();
  }

  TextSketch sketch() {
    TextSketch sketch;
    sketch.signature.content = mix(content_) >> 16;
    if (words_ < least_copy_words) {
      if (has_words_) add_content_features(sketch);
      return sketch;
    }
    if (words_ < lead_words) keep_lead();
    sketch.signature.shingles = static_cast<std::uint16_t>(std::min<std::size_t>(words_ - shingle_words + 1, 0xFFFF));
    sketch.signature.minima = packed(minima_);
    sketch.signature.lead_minima = lead_minima_;
    add_text_features(sketch);
    return sketch;
  }

 private:
  void add_to_content(std::uint64_t word) {
    content_ = (std::rotl(content_, 23) ^ word) * letter_factor;
    has_words_ |= word != 0;
  }

  Least least_of_all() const {
    Least least{};
    std::partial_sort_copy(minima_.begin(), minima_.end(), least.begin(), least.end());
    return least;
  }

  // What the first words alone have left in the bins.
  void keep_lead() {
    lead_ = least_of_all();
    std::array<std::uint64_t, lead_bins> minima{};
    for (std::size_t bin = 0; bin < lead_bins; ++bin) minima[bin] = std::min(minima_[bin], minima_[bin + lead_bins]);
    lead_minima_ = packed(minima)[0];
  }

  static void add_feature(TextSketch& sketch, std::uint64_t value) {
    if (value == empty_bin || sketch.feature_count == max_copy_features) return;
    const auto feature = static_cast<CopyFeature>(value % copy_feature_values);
    const auto known = sketch.feature_span();
    if (std::find(known.begin(), known.end(), feature) != known.end()) return;
    sketch.features[sketch.feature_count++] = feature;
  }

  void add_content_features(TextSketch& sketch) const { add_feature(sketch, sketch.signature.content); }

  void add_text_features(TextSketch& sketch) const {
    for (std::size_t i = 0; i < lead_features; ++i) add_feature(sketch, lead_[i]);
    for (const std::uint64_t value : least_of_all()) add_feature(sketch, value);
  }

  std::array<std::uint64_t, bins> minima_;
  std::array<std::uint64_t, shingle_words - 1> last_{};
  Least lead_{};
  std::uint64_t lead_minima_ = 0;
  std::size_t words_ = 0;
  std::uint64_t content_ = 0;
  bool has_words_ = false;
};

}  // namespace

TextSketch sketch_text(std::string_view title, std::string_view text) {
  Shingler shingler;
  each_word(title, [&](std::uint64_t word) { shingler.add_title_word(word); });
  shingler.end_title();
  each_word(text, [&](std::uint64_t word) { shingler.add(word); });
  return shingler.sketch();
}

std::string feature_text(CopyFeature feature) {
  constexpr CopyFeature signs = 94;
  const auto sign = [](CopyFeature digit) { return static_cast<char>('!' + digit % signs); };
  return {sign(feature / (signs * signs)), sign(feature / signs), sign(feature)};
}

}  // namespace fihris
