#include "common/analysis/vocalisation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "common/analysis/letters.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

// The marks of each letter.
struct VocalLetter {
  Letter letter = letter::none;
  char vowel = 0;  // a, u, i, o; 0: none written
  bool is_doubled = false;
};

using VocalWord = std::vector<VocalLetter>;

// Words of the same letters that the news marks to tell them apart. Side by side those of one spelling.
constexpr auto known_readings = std::to_array<std::string_view>({
    "عُمَان",  "عَمَّان",          // the sultanate; the capital of Jordan
    "قَطَر",   "قُطْر",           // the emirate; a diameter, a region
    "صُوَر",   "صُور",           // pictures; the city of Lebanon
    "مُدَرِّسة", "مَدْرَسة",         // a teacher; a school
    "عَالَم",  "عَالِم",          // the world; a scholar
    "عِلْم",   "عَلَم",           // knowledge; a flag
    "مَلِك",   "مُلْك",   "مَلَك",  // a king; a reign; an angel
    "حُكْم",   "حَكَم",           // a rule; a referee
    "حَمَام",  "حَمَّام",          // doves; a bath
    "شَعْر",   "شِعْر",           // hair; poetry
    "سُلْطة",  "سَلَطة",          // power; a salad
    "كِتَاب",  "كُتَّاب",          // a book; writers
    "مُقَدَّم",  "مُقَدِّم",          // an officer; a presenter
});

char vowel_of(char32_t mark) {
  switch (mark) {
    case 0x064E: return 'a';
    case 0x064F: return 'u';
    case 0x0650: return 'i';
    case 0x0652: return 'o';
    default: return 0;
  }
}

bool leaves_no_letter(char32_t c) {
  constexpr char32_t tatweel = 0x0640;
  return c == tatweel || (c >= 0x064B && c <= 0x0655) || c == 0x0670;
}

// Nothing when a letter is none of the plain Arabic ones.
std::optional<VocalWord> read_marks(std::string_view written) {
  constexpr char32_t shadda = 0x0651;
  VocalWord word;
  for (std::size_t position = 0; position < written.size();) {
    const char32_t c = decode_utf8(written, position);
    if (leaves_no_letter(c)) {
      if (word.empty()) continue;
      if (c == shadda) word.back().is_doubled = true;
      if (const char vowel = vowel_of(c)) word.back().vowel = vowel;
    } else if (const Letter letter = to_letter(c); letter != letter::foreign) {
      word.push_back({letter, 0, false});
    } else {
      return std::nullopt;
    }
  }
  return word;
}

// Where the stem stands in the word, but for its last letter, which an ending may have changed.
std::optional<std::size_t> find_stem(const VocalWord& word, PackedWord stem) {
  const std::size_t length = packed_length(stem);
  if (length < 3) return std::nullopt;
  for (std::size_t start = 0; start + length <= word.size(); ++start) {
    std::size_t same = 0;
    while (same + 1 < length && word[start + same].letter == packed_letter(stem, same)) ++same;
    if (same + 1 == length) return start;
  }
  return std::nullopt;
}

bool may_be(std::span<const VocalLetter> written, const VocalWord& reading) {
  for (std::size_t i = 0; i + 1 < reading.size(); ++i) {
    const VocalLetter& here = written[i];
    const VocalLetter& there = reading[i];
    if (here.letter != there.letter || (here.is_doubled && !there.is_doubled)) return false;
    if (here.vowel != 0 && there.vowel != 0 && (here.vowel != there.vowel || here.is_doubled != there.is_doubled))
      return false;
  }
  return true;
}

bool has_marks(std::span<const VocalLetter> letters) {
  return std::ranges::any_of(letters, [](const VocalLetter& each) { return each.vowel != 0 || each.is_doubled; });
}

std::vector<VocalWord> read_known_readings() {
  std::vector<VocalWord> all;
  all.reserve(known_readings.size());
  for (const std::string_view each : known_readings) all.push_back(*read_marks(each));
  return all;
}

// The reading that the marks leave, when they leave one only.
std::span<const VocalLetter> complete(std::span<const VocalLetter> written) {
  static const std::vector<VocalWord> readings = read_known_readings();
  const VocalWord* found = nullptr;
  for (const VocalWord& reading : readings) {
    if (reading.size() != written.size() || !may_be(written, reading)) continue;
    if (found != nullptr) return written;
    found = &reading;
  }
  return found == nullptr ? written : *found;
}

void append_marks(std::string_view stem, std::span<const VocalLetter> letters, std::vector<std::string>& marks) {
  for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
    const std::string at = std::string(stem) + ':' + std::to_string(i);
    if (letters[i].vowel != 0) marks.push_back(at + letters[i].vowel);
    if (letters[i].is_doubled) marks.push_back(at + 'd');
    if (letters[i].vowel != 0 && !letters[i].is_doubled) marks.push_back(at + 'n');
  }
}

}  // namespace

std::vector<std::string> vocal_marks(std::string_view text, const Token& token) {
  std::vector<std::string> marks;
  if (token.kind != WordKind::arabic || token.bytes.size() == token.exact.size()) return marks;
  const auto word = read_marks(text.substr(token.bytes.begin, token.bytes.size()));
  if (!word) return marks;
  for (const std::string_view stem : token.stems) {
    const PackedWord packed = pack_utf8(stem);
    const auto start = find_stem(*word, packed);
    if (!start) continue;
    const auto letters = std::span(*word).subspan(*start, packed_length(packed));
    if (has_marks(letters.first(letters.size() - 1))) append_marks(stem, complete(letters), marks);
  }
  return marks;
}

std::vector<std::string> contradicting_marks(std::string_view mark) {
  constexpr std::string_view vowels = "auio";
  constexpr std::string_view doubling = "dn";
  const std::string_view kind = vowels.find(mark.back()) != std::string_view::npos ? vowels : doubling;
  std::vector<std::string> others;
  for (const char each : kind)
    if (each != mark.back()) others.push_back(std::string(mark.substr(0, mark.size() - 1)) + each);
  return others;
}

}  // namespace fihris
