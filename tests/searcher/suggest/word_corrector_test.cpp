#include "searcher/suggest/word_corrector.h"

#include <doctest/doctest.h>

#include "tests/searcher/suggest/written_dictionary.h"

namespace fihris {
namespace {

using test::WrittenDictionary;

const WrittenDictionary& index() {
  static const WrittenDictionary written(
      {{{{"محادثات", 50}, {"كتابه", 40}, {"كتابها", 2}, {"google", 9}, {"نادر", 1}}}});
  return written;
}

std::string fixed(std::string_view word, bool found_nothing = true) {
  Analyzer analyzer;
  const Dictionaries dictionaries = index().open();
  const TypedWord typed = split_query(word, analyzer).front().words.front();
  const auto fix = WordCorrector(dictionaries).fix(typed, analyzer, found_nothing);
  return fix ? fix->text : "";
}

TEST_CASE("a word that no article has is taken for a near one") {
  CHECK(fixed("محاذثات") == "محادثات");
  CHECK(fixed("لخخلمث") == "google");
  CHECK(fixed("ثلاجة").empty());
}

TEST_CASE("a frequent word, a number, a function word and a very short one stay") {
  for (const char* word : {"كتابه", "2024", "الذي", "مح"}) CHECK_MESSAGE(fixed(word).empty(), word);
}

TEST_CASE("a rare word of the lexicon stays beside a near frequent one") {
  CHECK(fixed("كتابها", false).empty());
}

TEST_CASE("a word of the lexicon that no article has is doubted much only when nothing was found") {
  CHECK(fixed("محارثات", true) == "محادثات");
  CHECK(fixed("محدثات", false) == "محادثات");
  CHECK(fixed("محاكاة", false).empty());
}

TEST_CASE("a word is taken for another form of itself only when nothing was found") {
  CHECK(fixed("كتابك", true) == "كتابه");
  CHECK(fixed("كتابك", false).empty());
}

TEST_CASE("of a large index more articles make a word frequent") {
  CHECK(frequent_from(0) == 5);
  CHECK(frequent_from(30'000) == 15);
}

}  // namespace
}  // namespace fihris
