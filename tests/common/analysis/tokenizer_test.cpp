#include "common/analysis/tokenizer.h"

#include <fstream>
#include <sstream>

#include <doctest/doctest.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "common/text/character_fold.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

struct Words {
  std::string exact;
  std::vector<RawToken> tokens;
};

Words words_of(std::string_view text) {
  Words words;
  tokenize(text, words.exact, words.tokens);
  return words;
}

// The exact forms with '|' between them.
std::string cut(std::string_view text) {
  const Words words = words_of(text);
  std::string joined;
  for (const RawToken& token : words.tokens)
    joined += (joined.empty() ? "" : "|") + words.exact.substr(token.exact.begin, token.exact.size());
  return joined;
}

std::string bytes_of_first(const std::string& text) {
  const RawToken token = words_of(text).tokens.at(0);
  return text.substr(token.bytes.begin, token.bytes.size());
}

// The words that ICU finds in a text, in bytes.
std::vector<ByteRange> icu_words(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  UText* reader = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error);
  UBreakIterator* iterator = ubrk_open(UBRK_WORD, "ar", nullptr, 0, &error);
  ubrk_setUText(iterator, reader, &error);
  REQUIRE(U_SUCCESS(error));
  std::vector<ByteRange> words;
  std::int32_t begin = ubrk_first(iterator);
  for (std::int32_t end = ubrk_next(iterator); end != UBRK_DONE; begin = end, end = ubrk_next(iterator))
    if (ubrk_getRuleStatus(iterator) != UBRK_WORD_NONE)
      words.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  ubrk_close(iterator);
  utext_close(reader);
  return words;
}

// Where the two are to agree: letters of one script or digits, with marks but without anything else inside.
bool is_plain(std::string_view word) {
  CharacterKind first = CharacterKind::separator;
  for (std::size_t position = 0; position < word.size();) {
    const CharacterKind kind = fold_character(decode_utf8(word, position)).kind;
    if (kind == CharacterKind::mark) continue;
    if (kind == CharacterKind::separator || kind == CharacterKind::ignored) return false;
    if (first == CharacterKind::separator) first = kind;
    if (kind != first) return false;
  }
  return first != CharacterKind::separator;
}

struct Agreement {
  std::size_t plain = 0;
  std::size_t words = 0;
};

void compare_with_icu(const std::string& text, Agreement& agreement) {
  const std::vector<RawToken> tokens = words_of(text).tokens;
  auto token = tokens.begin();
  for (const ByteRange word : icu_words(text)) {
    ++agreement.words;
    while (token != tokens.end() && token->bytes.begin < word.begin) ++token;
    const std::string_view written = std::string_view(text).substr(word.begin, word.size());
    if (!is_plain(written)) continue;
    ++agreement.plain;
    if (token == tokens.end() || !(token->bytes == word)) FAIL("word ", written, " in ", text);
  }
}

TEST_CASE("on Arabic news the words are those of ICU, but for numbers and mixed writing") {
  Agreement agreement;
  for (const char* name : {"atlas", "madar", "marfaa", "waha-stories"}) {
    std::ifstream file(std::string(FIHRIS_SOURCE_DIR "/corpus/articles/") + name + ".jsonl");
    REQUIRE(file);
    for (std::string line; std::getline(file, line);) compare_with_icu(line, agreement);
  }
  CHECK(agreement.words > 5'000);
  CHECK(static_cast<double>(agreement.plain) > 0.95 * static_cast<double>(agreement.words));
}

TEST_CASE("spaces, punctuation, slashes and underscores separate") {
  CHECK(cut("") == "");
  CHECK(cut(" ،.؛ ") == "");
  CHECK(cut("قال، ثم «ذهب»") == "قال|ثم|ذهب");
  CHECK(cut("#وسم_مركب") == "وسم|مركب");
  CHECK(cut("13/4/2024") == "13|4|2024");
  CHECK(cut("واشنطن-طهران") == "واشنطن|طهران");
}

TEST_CASE("letters, Latin letters and digits separate from one another") {
  CHECK(cut("و15") == "و|15");
  CHECK(cut("كوفيد19") == "كوفيد|19");
  CHECK(cut("الـCNN") == "ال|cnn");
  CHECK(cut("B2B") == "b|2|b");
}

TEST_CASE("separators of thousands vanish and decimal ones stay, where digits follow") {
  CHECK(cut("1٬000") == "1000");
  CHECK(cut("1,000,000") == "1000000");
  CHECK(cut("٣٫٥") == "3.5");
  CHECK(cut("3.5") == "3.5");
  CHECK(cut("12,34") == "12|34");
  CHECK(cut("2020,2021") == "2020|2021");
  CHECK(cut("عام 2024. وقال") == "عام|2024|وقال");
  CHECK(cut("5,") == "5");
}

TEST_CASE("the bytes of a word hold its marks, and neither the tatweel after it nor the one before") {
  CHECK(bytes_of_first(" كِتَابٌ ") == "كِتَابٌ");
  CHECK(bytes_of_first("ـكتاب") == "كتاب");
  CHECK(bytes_of_first("كتـاب") == "كتـاب");
  CHECK(bytes_of_first("كتابـ ") == "كتاب");
}

TEST_CASE("hamza and madda written as marks join their letter") {
  CHECK(cut("\u0627\u0654\u062D\u0645\u062F") == "أحمد");
  CHECK(cut("\u0627\u0655\u0644\u0649") == "إلى");
  CHECK(cut("\u0642\u0631\u0627\u0653\u0646") == "قرآن");
  CHECK(cut("\u0645\u0633\u0648\u0654\u0648\u0644") == "مسؤول");
  CHECK(cut("\u0628\u064A\u0654\u0629") == "بئة");
}

TEST_CASE("invalid UTF-8 separates") {
  CHECK(cut("كتاب\xFFقلم") == "كتاب|قلم");
  CHECK(cut("كتاب\xD9") == "كتاب");
  CHECK(cut("\xD9 كتاب") == "كتاب");
}

TEST_CASE("a NUL byte is one separator among others") {
  const std::string text("كتاب\0قلم", 15);
  CHECK(cut(text) == "كتاب|قلم");
}

TEST_CASE("the buffers of the text before are replaced") {
  Words words = words_of("كتاب قلم");
  tokenize("دفتر", words.exact, words.tokens);
  CHECK(words.exact == "دفتر");
  CHECK(words.tokens.size() == 1);
}

}  // namespace
}  // namespace fihris
