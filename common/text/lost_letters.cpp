#include "common/text/lost_letters.h"

#include <cstddef>

#include "common/text/utf8.h"

namespace fihris {
namespace {

constexpr char32_t replacement_character = 0xFFFD;
constexpr std::size_t sound_bytes_a_mark = 16;  // fewer question marks than this need no closer look

struct Letters {
  std::size_t sound = 0;
  std::size_t question_marks = 0;  // in runs of two and more
  std::size_t runs = 0;
  std::size_t replacements = 0;
};

bool is_letter(char32_t c) {
  return c >= 0xC0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

Letters count_letters(std::string_view text) {
  Letters letters;
  std::size_t run = 0;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = decode_utf8(text, position);
    letters.sound += is_letter(c) && c != replacement_character;
    letters.replacements += c == replacement_character;
    run = c == '?' ? run + 1 : 0;
    letters.runs += run == 2;
    if (run > 1) letters.question_marks += run == 2 ? 2 : 1;
  }
  return letters;
}

bool has_more_than(std::string_view text, char byte, std::size_t limit) {
  std::size_t count = 0;
  for (std::size_t at = text.find(byte); at != text.npos && count <= limit; at = text.find(byte, at + 1)) ++count;
  return count > limit;
}

bool needs_closer_look(std::string_view text) {
  const std::size_t limit = text.size() / sound_bytes_a_mark;
  return has_more_than(text, '?', limit) || has_more_than(text, '\xEF', limit);
}

}  // namespace

std::string_view stand_in_for_lost_letters(std::string_view text) {
  constexpr std::size_t tolerated_replacements = 10;  // one of so many letters
  constexpr std::size_t tolerated_marks = 2;          // fewer: people do write "???"
  if (!needs_closer_look(text)) return "";
  const Letters letters = count_letters(text);
  if (letters.replacements * tolerated_replacements > letters.sound) return "U+FFFD";
  const bool is_lost = letters.question_marks * tolerated_marks > letters.sound;
  return is_lost && (letters.runs > 1 || letters.sound == 0) ? "'?'" : "";
}

}  // namespace fihris
