#include "searcher/suggest/keyboard.h"

#include <array>
#include <map>

#include "common/text/utf8.h"

namespace fihris {
namespace {

struct Row {
  std::string_view keys;
  std::u32string_view letters;
};

// b alone gives two letters.
constexpr std::string_view lam_alef = "لا";
constexpr std::array rows{
    Row{"`", U"ذ"},
    Row{"qwertyuiop[]", U"ضصثقفغعهخحجد"},
    Row{"asdfghjkl;'", U"شسيبلاتنمكط"},
    Row{"zxcv", U"ئءؤر"},
    Row{"nm,./", U"ىةوزظ"},
    Row{"HYN", U"أإآ"},
};

constexpr std::array<std::u32string_view, 6> neighbours{
    U"ضصثقفغعهخحجد", U"شسيبلاتنمكط", U"ئءؤرلاىةوزظ", U"qwertyuiop", U"asdfghjkl", U"zxcvbnm",
};

std::map<char, char32_t> make_arabic_keys() {
  std::map<char, char32_t> keys;
  for (const Row& row : rows)
    for (std::size_t i = 0; i < row.keys.size(); ++i) keys[row.keys[i]] = row.letters[i];
  return keys;
}

// Only of keys that give Latin letters.
std::map<char32_t, char> make_latin_keys() {
  std::map<char32_t, char> keys;
  for (const auto& [key, letter] : make_arabic_keys()) {
    if (key >= 'a' && key <= 'z') keys[letter] = key;
    if (key >= 'A' && key <= 'Z') keys[letter] = static_cast<char>(key + 'a' - 'A');
  }
  return keys;
}

}  // namespace

std::optional<std::string> arabic_on_same_keys(std::string_view ascii) {
  static const std::map<char, char32_t> keys = make_arabic_keys();
  std::string arabic;
  for (const char key : ascii) {
    const auto letter = keys.find(key);
    if (letter != keys.end()) {
      append_utf8(arabic, letter->second);
    } else if (key == 'b') {
      arabic += lam_alef;
    } else {
      return std::nullopt;
    }
  }
  return arabic;
}

std::optional<std::string> latin_on_same_keys(std::string_view arabic, bool short_lam_alef) {
  static const std::map<char32_t, char> keys = make_latin_keys();
  std::string latin;
  for (std::size_t at = 0; at < arabic.size();) {
    if (short_lam_alef && arabic.substr(at).starts_with(lam_alef)) {
      latin += 'b';
      at += lam_alef.size();
      continue;
    }
    const auto key = keys.find(decode_utf8(arabic, at));
    if (key == keys.end()) return std::nullopt;
    latin += key->second;
  }
  return latin;
}

std::span<const std::u32string_view> keyboard_rows() {
  return neighbours;
}

}  // namespace fihris
