#include "common/text/text_cost.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/text/letter_pairs.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

enum class Kind : std::uint8_t {
  plain,  // ASCII that is no letter
  latin,
  accented,
  rare_accented,
  arabic,
  other_arabic,  // letters of Persian, Urdu …
  mark,          // harakat and tatweel
  arabic_sign,
  sign,
  rare_sign,
  control,
  foreign,
};

// In bits, of the characters whose cost is no pair's; by kind.
constexpr std::array<double, 12> base_costs{0, 0, 5, 12, 0, 9, 5, 4, 5, 10, 20, 12};

// Letters of western European languages; others with accents are rarely meant where an Arabic text has them.
constexpr std::u32string_view usual_accented = U"ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜàáâãäçèéêëìíîïñòóôõöùúûüßœŒæ";
constexpr char32_t tatweel = 0x0640;
constexpr char32_t fathatan = 0x064B;
constexpr char32_t kasratan = 0x064D;
constexpr char32_t portuguese_o = U'õ';  // usual before "e" only; elsewhere it is a Hungarian letter read wrongly
constexpr std::u32string_view usual_signs = U"«»“”‘’–—…•\u00A0\u200C\u200D\u200E\u200F€°";
constexpr std::u32string_view everyday_signs = U"£§©®·²³½¼¾¢";
constexpr std::u32string_view arabic_signs = U"،؛؟٪٫٬٠١٢٣٤٥٦٧٨٩";

constexpr bool is_one_of(std::u32string_view set, char32_t c) {
  return set.find(c) != set.npos;
}

constexpr Kind ascii_kind(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Kind::latin;
  return c >= 0x20 || (c >= '\t' && c <= '\r') ? Kind::plain : Kind::control;
}

constexpr Kind kind_from_sets(char32_t c) {
  if (c < 0x7F) return ascii_kind(c);
  if (c < 0xA0) return Kind::control;
  if (is_one_of(paired_letters, c)) return Kind::arabic;
  if (c == tatweel || (c >= 0x064B && c <= 0x0655) || c == 0x0670) return Kind::mark;
  if (is_one_of(arabic_signs, c)) return Kind::arabic_sign;
  if (is_one_of(usual_signs, c)) return Kind::sign;
  if (is_one_of(usual_accented, c)) return Kind::accented;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return Kind::rare_sign;
  if (c < 0x0250) return Kind::rare_accented;
  if ((c >= 0x0671 && c < 0x0700) || (c >= 0xFB50 && c <= 0xFEFC)) return Kind::other_arabic;
  return c >= 0x2000 && c < 0x2C00 ? Kind::rare_sign : Kind::foreign;
}

constexpr std::size_t table_size = 0x0700;
constexpr auto kinds = [] {
  std::array<Kind, table_size> table{};
  for (std::size_t c = 0; c < table_size; ++c) table[c] = kind_from_sets(static_cast<char32_t>(c));
  return table;
}();

constexpr auto pair_indexes = [] {
  std::array<std::uint8_t, table_size> table{};
  table.fill(word_border);
  for (std::size_t i = 0; i < paired_letters.size(); ++i) table[paired_letters[i]] = static_cast<std::uint8_t>(i);
  return table;
}();

Kind kind_of(char32_t c) {
  return c < table_size ? kinds[c] : kind_from_sets(c);
}

std::size_t pair_index(char32_t c) {
  return c < table_size ? pair_indexes[c] : word_border;
}

double pair_bits(std::size_t first, std::size_t second) {
  return 0.5 * (letter_pairs[first][second] - 'a');
}

bool is_accented(Kind kind) {
  return kind == Kind::accented || kind == Kind::rare_accented;
}

bool is_letter(Kind kind) {
  return kind == Kind::latin || is_accented(kind) || kind == Kind::arabic || kind == Kind::other_arabic;
}

// The three tanwin stand at the end of words, or before its alef.
bool ends_words(char32_t mark) {
  return mark >= fathatan && mark <= kasratan;
}

struct Character {
  char32_t point = ' ';
  Kind kind = Kind::plain;
};

// Reads the text with a look at the characters on both sides.
class Meter {
 public:
  TextCost measure(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
      const char32_t point = decode_utf8(text, position);
      push({point, kind_of(point)});
    }
    push({});
    finish_word();
    return cost_;
  }

 private:
  void push(const Character& next) {
    before_ = now_;
    now_ = after_;
    after_ = next;
    take();
  }

  void take() {
    if (now_.kind == Kind::arabic) return take_letter();
    if (now_.kind == Kind::mark) return take_mark();
    finish_word();
    if (now_.kind == Kind::plain) return;
    if (now_.kind == Kind::latin) return take_latin();
    ++cost_.characters;
    const bool repeated = now_.point == before_.point && !is_letter(now_.kind) && now_.kind != Kind::control;
    cost_.bits += repeated || is_plain_no_break_space() ? 1 : base_costs[static_cast<std::size_t>(now_.kind)];
    take_context();
  }

  // Between two Arabic letters it is no space of ours: see MacArabic in encoding_detector.cpp.
  bool is_plain_no_break_space() const {
    return now_.point == 0x00A0 && (before_.kind != Kind::arabic || after_.kind != Kind::arabic);
  }

  void take_letter() {
    const std::size_t index = pair_index(now_.point);
    if (ends_words(before_.point) && !(before_.point == fathatan && now_.point == U'ا')) cost_.bits += 8;
    cost_.bits += pair_bits(last_letter_, index);
    last_letter_ = index;
    ++cost_.characters;
    ++cost_.letters;
    cost_.tah_zah += now_.point == U'ط' || now_.point == U'ظ';
    cost_.hamza_alefs += now_.point == U'أ' || now_.point == U'آ';
  }

  void finish_word() {
    if (last_letter_ != word_border) cost_.bits += pair_bits(last_letter_, word_border);
    last_letter_ = word_border;
  }

  void take_mark() {
    ++cost_.characters;
    const bool is_drawn_out = now_.point == tatweel && before_.point == tatweel;
    cost_.bits += is_drawn_out ? 1 : base_costs[static_cast<std::size_t>(Kind::mark)];
    if (last_letter_ == word_border && before_.kind != Kind::mark) cost_.bits += 10;
  }

  // A word in two scripts: rare, as in «الـVAR» without the tatweel.
  void take_latin() {
    if (touches_arabic()) cost_.bits += 6;
  }

  void take_context() {
    if (is_accented(now_.kind)) return take_accented();
    if (now_.kind == Kind::control) ++cost_.out_of_place;
    if (now_.kind == Kind::arabic_sign && after_.kind == Kind::arabic && before_.kind != Kind::plain) cost_.bits += 4;
    if (now_.kind == Kind::sign || now_.kind == Kind::rare_sign) take_sign();
  }

  void take_sign() {
    const bool is_rare = now_.kind == Kind::rare_sign;
    const bool is_joiner = now_.point == U'’' || now_.point == 0x00A0 || now_.point == 0x200C;
    const bool in_word = is_letter(before_.kind) && is_letter(after_.kind) && !is_joiner;
    cost_.rare += is_rare && !is_one_of(everyday_signs, now_.point);
    cost_.out_of_place += in_word || (is_rare && touches(is_accented));
    if (in_word) cost_.bits += 7;
    if (is_rare && touches_arabic()) cost_.bits += 5;
  }

  template <typename Test>
  bool touches(Test is_kind) const {
    return is_kind(before_.kind) || is_kind(after_.kind);
  }

  bool touches_arabic() const {
    return touches([](Kind kind) { return kind == Kind::arabic; });
  }

  void take_accented() {
    const bool is_hungarian = now_.point == portuguese_o && after_.point != 'e';
    cost_.rare += is_hungarian || now_.kind == Kind::rare_accented;
    if (touches_arabic()) {
      cost_.bits += 10;
      ++cost_.out_of_place;
    } else if (!touches([](Kind kind) { return kind == Kind::latin; })) {
      const bool alone = before_.kind == Kind::plain && after_.kind == Kind::plain;  // the French word "à"
      cost_.bits += alone ? 4 : 7;
      cost_.out_of_place += !alone;
    }
  }

  Character before_, now_, after_;
  std::size_t last_letter_ = word_border;
  TextCost cost_;
};

}  // namespace

TextCost& TextCost::operator+=(const TextCost& other) {
  bits += other.bits;
  characters += other.characters;
  out_of_place += other.out_of_place;
  rare += other.rare;
  letters += other.letters;
  tah_zah += other.tah_zah;
  hamza_alefs += other.hamza_alefs;
  return *this;
}

TextCost cost_of(std::string_view text) {
  return Meter().measure(text);
}

}  // namespace fihris
