#include "common/text/character_fold.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

namespace fihris {
namespace {

constexpr char32_t first_arabic = 0x0600;
constexpr char32_t last_arabic = 0x06FF;

CharacterFold one_letter(CharacterKind kind, char32_t letter) {
  return {kind, 1, {letter}};
}

// Letters of other languages that are written variants of an Arabic letter, and not other sounds.
char32_t arabic_variant(char32_t c) {
  switch (c) {
    case 0x0671: return 0x0627;  // alef wasla
    case 0x06A9:
    case 0x06AA:
    case 0x06AB:
    case 0x06AC: return 0x0643;  // kaf
    case 0x06CC:
    case 0x06CD:
    case 0x06CE:
    case 0x06D0:
    case 0x06D2: return 0x064A;  // yeh
    case 0x06BE:
    case 0x06C0:
    case 0x06C1:
    case 0x06C2:
    case 0x06D5: return 0x0647;  // heh
    case 0x06C3: return 0x0629;  // teh marbuta goal
    default: return c;
  }
}

bool is_ignored(char32_t c) {
  if (c == 0x0640 || c == 0x00AD || c == 0xFEFF || c == 0x061C || c == 0x180E) return true;
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F);
}

bool is_mark(char32_t c) {
  if (c == 0x06E5 || c == 0x06E6) return true;  // small waw and yeh of the Quran: vowels, though Unicode says letters
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK;
}

bool is_arabic_letter(char32_t c) {
  return (c >= first_arabic && c <= 0x077F) || (c >= 0x08A0 && c <= 0x08FF);
}

CharacterFold classify(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  if (is_ignored(c)) return {CharacterKind::ignored, 0, {}};
  if (is_mark(c)) return {CharacterKind::mark, 0, {}};
  if (u_charType(code_point) == U_DECIMAL_DIGIT_NUMBER)
    return one_letter(CharacterKind::digit, U'0' + static_cast<char32_t>(u_charDigitValue(code_point)));
  if (!u_isalpha(code_point)) return {};
  if (is_arabic_letter(c)) return one_letter(CharacterKind::arabic, arabic_variant(c));
  return one_letter(CharacterKind::other, static_cast<char32_t>(u_tolower(code_point)));
}

// NFKD of one character, marks dropped; hamza and madda come apart too, so only Arabic presentation forms (whose
// decomposition ICU gives in composed letters) and other scripts may come here.
CharacterFold decompose(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&error);
  const UNormalizer2* nfkd = unorm2_getNFKDInstance(&error);
  const bool is_arabic = c >= 0xFB50;
  std::array<UChar, 64> units{};
  const std::int32_t length = unorm2_getRawDecomposition(is_arabic ? nfkc : nfkd, static_cast<UChar32>(c), units.data(),
                                                         static_cast<std::int32_t>(units.size()), &error);
  if (U_FAILURE(error) || length <= 0) return classify(c);
  CharacterFold fold;
  bool has_mark = false;
  for (std::int32_t i = 0; i < length && fold.length < fold.letters.size();) {
    UChar32 part = 0;
    U16_NEXT(units.data(), i, length, part);
    if (part == 0x2044) return {};  // ½ is one over two, and not twelve
    CharacterFold inner = part == static_cast<UChar32>(c) ? classify(c) : fold_character(static_cast<char32_t>(part));
    has_mark |= inner.kind == CharacterKind::mark;
    if (inner.length == 0) continue;
    if (fold.length == 0) fold.kind = inner.kind;
    if (inner.kind != fold.kind) return {};  // ㏱ is 18 and a word: no word of one kind
    for (std::uint8_t k = 0; k < inner.length && fold.length < fold.letters.size(); ++k)
      fold.letters[fold.length++] = inner.letters[k];
  }
  if (fold.length == 0) fold.kind = has_mark ? CharacterKind::mark : classify(c).kind;
  return fold;
}

std::array<CharacterFold, last_arabic - first_arabic + 1> make_arabic_table() {
  std::array<CharacterFold, last_arabic - first_arabic + 1> table{};
  for (char32_t c = first_arabic; c <= last_arabic; ++c) table[c - first_arabic] = classify(c);
  return table;
}

constexpr char32_t simple_end = 0x0700;  // ASCII, Latin-1, Greek, Cyrillic, Hebrew, Arabic

struct SimpleTable {
  std::array<SimpleFold, simple_end> folds{};
  std::array<bool, simple_end> is_simple{};

  SimpleTable() {
    for (char32_t c = 0; c < simple_end; ++c) {
      const CharacterFold fold = fold_character(c);
      folds[c] = {fold.kind, fold.letters[0]};
      is_simple[c] = fold.length <= 1;
    }
  }
};

}  // namespace

const SimpleFold* find_simple_fold(char32_t c) {
  static const SimpleTable table;
  return c < simple_end && table.is_simple[c] ? &table.folds[c] : nullptr;
}

CharacterFold fold_character(char32_t c) {
  static const auto arabic = make_arabic_table();
  if (c >= first_arabic && c <= last_arabic) return arabic[c - first_arabic];
  if (c < 0x80 || c > 0x10FFFF) return c > 0x10FFFF ? CharacterFold{} : classify(c);
  return decompose(c);
}

}  // namespace fihris
