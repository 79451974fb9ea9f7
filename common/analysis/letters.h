// Arabic words as letter codes of five bits, so that a stem of up to twelve letters is one 64-bit number: prefixes and
// endings are cut, mended and looked up without touching a string.
//
// Hamza carriers are one letter here (أ إ آ = ا; ؤ ئ = ء), final ى is ي, and ة keeps its own code.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace fihris {

using Letter = std::uint8_t;       // 1 to 31
using PackedWord = std::uint64_t;  // letters in five bits each, the first one lowest; 0: no word

namespace letter {
inline constexpr Letter none = 0;
inline constexpr Letter alef = 1, beh = 2, teh = 3, theh = 4, jeem = 5, hah = 6, khah = 7, dal = 8, thal = 9, reh = 10,
                        zain = 11, seen = 12, sheen = 13, sad = 14, dad = 15, tah = 16, zah = 17, ain = 18, ghain = 19,
                        feh = 20, qaf = 21, kaf = 22, lam = 23, meem = 24, noon = 25, heh = 26, waw = 27, yeh = 28,
                        teh_marbuta = 29, hamza = 30, foreign = 31;
}  // namespace letter

inline constexpr std::size_t max_packed_letters = 12;
inline constexpr std::size_t max_word_letters = 40;  // longer words are not analysed, only folded

// The letter of an Arabic code point in exact form; `foreign` for any other.
Letter to_letter(char32_t code_point);

// The code point that stands for a letter in terms; ء for hamza. REQUIRES a letter from alef to hamza.
char32_t to_code_point(Letter letter);

// 0 when there are none, more than twelve, or a foreign one among them.
constexpr PackedWord pack(std::span<const Letter> letters) {
  if (letters.size() > max_packed_letters) return 0;
  PackedWord word = 0;
  unsigned shift = 0;
  for (const Letter each : letters) {
    if (each == letter::foreign) return 0;
    word |= PackedWord{each} << shift;
    shift += 5;
  }
  return word;
}

constexpr std::size_t packed_length(PackedWord word) {
  std::size_t length = 0;
  for (; word != 0; word >>= 5) ++length;
  return length;
}

constexpr Letter packed_letter(PackedWord word, std::size_t index) {
  return static_cast<Letter>(word >> (5 * index) & 31);
}

// A word as letters, with what the code loses. Fixed in size: lives on the stack.
struct LetterString {
  std::array<Letter, max_word_letters> letters{};
  std::size_t size = 0;
  std::uint64_t hamzas = 0;  // a bit for each letter, the first one lowest: whether its ا is written أ إ آ

  bool starts_with_hamza() const { return (hamzas & 1) != 0; }  // then ال is no article
  std::span<const Letter> span() const& { return {letters.data(), size}; }
};

// The letters of a word in exact form. An empty result means: not a word of Arabic letters, or too long.
LetterString to_letters(std::string_view exact);

PackedWord pack_utf8(std::string_view word);
std::string to_utf8(PackedWord word);
void append_utf8(PackedWord word, std::string& text);

}  // namespace fihris
