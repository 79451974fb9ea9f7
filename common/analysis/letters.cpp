#include "common/analysis/letters.h"

#include "common/text/utf8.h"

namespace fihris {
namespace {

constexpr std::u32string_view code_points = U"؟ابتثجحخدذرزسشصضطظعغفقكلمنهويةء";

constexpr std::array<Letter, 256> make_letters() {
  std::array<Letter, 256> table{};
  table.fill(letter::foreign);
  for (std::size_t i = 1; i < code_points.size(); ++i) table[code_points[i] - 0x600] = static_cast<Letter>(i);
  for (const char32_t c : U"أإآ")
    if (c != 0) table[c - 0x600] = letter::alef;
  for (const char32_t c : U"ؤئ")
    if (c != 0) table[c - 0x600] = letter::hamza;
  table[U'ى' - 0x600] = letter::yeh;
  table[U'پ' - 0x600] = letter::beh;
  table[U'چ' - 0x600] = letter::jeem;
  table[U'ژ' - 0x600] = letter::zain;
  table[U'ڤ' - 0x600] = letter::feh;
  table[U'ڥ' - 0x600] = letter::feh;
  table[U'گ' - 0x600] = letter::kaf;
  table[U'ڨ' - 0x600] = letter::qaf;
  table[U'ڭ' - 0x600] = letter::kaf;
  return table;
}

constexpr auto letters_by_code = make_letters();

}  // namespace

Letter to_letter(char32_t code_point) {
  return code_point >= 0x600 && code_point < 0x700 ? letters_by_code[code_point - 0x600] : letter::foreign;
}

char32_t to_code_point(Letter letter) {
  return code_points[letter];
}

LetterString to_letters(std::string_view exact) {
  LetterString word;
  for (std::size_t position = 0; position < exact.size();) {
    const char32_t c = decode_utf8(exact, position);
    const Letter letter = to_letter(c);
    if (letter == letter::foreign || word.size == max_word_letters) return {};
    if (c == U'أ' || c == U'إ' || c == U'آ') word.hamzas |= std::uint64_t{1} << word.size;
    word.letters[word.size++] = letter;
  }
  return word;
}

PackedWord pack_utf8(std::string_view word) {
  return pack(to_letters(word).span());
}

void append_utf8(PackedWord word, std::string& text) {
  for (; word != 0; word >>= 5) append_utf8(text, to_code_point(static_cast<Letter>(word & 31)));
}

std::string to_utf8(PackedWord word) {
  std::string text;
  append_utf8(word, text);
  return text;
}

}  // namespace fihris
