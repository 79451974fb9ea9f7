#include "common/analysis/lexicon_compiler/hunspell.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

const HunspellWords& words() {
  static const HunspellWords instance = read_hunspell(FIHRIS_HUNSPELL_DIR);
  return instance;
}

bool has_dual(const std::string& word) {
  return std::ranges::any_of(words().nouns,
                             [&](const HunspellNoun& noun) { return noun.word == word && noun.has_dual; });
}

bool has_noun(const std::string& word) {
  return std::ranges::any_of(words().nouns, [&](const HunspellNoun& noun) { return noun.word == word; });
}

TEST_CASE("nouns, verbs and names are read from their parts of the list") {
  CHECK(has_noun("مدرسة"));
  CHECK_FALSE(has_noun("يكتب"));
  CHECK(std::ranges::find(words().names, "فلسطين") != words().names.end());
  const std::pair<std::string, std::string> verb{"يكتب", "كتب"};
  CHECK(std::ranges::find(words().verbs, verb) != words().verbs.end());
}

TEST_CASE("singulars have a dual, whatever the class of their endings, and plurals have none") {
  for (const std::string word : {"مدرسة", "كتاب", "وزير", "رئيس", "مستشفى"}) CHECK_MESSAGE(has_dual(word), word);
  for (const std::string word : {"وزراء", "رؤساء", "أوزار"}) CHECK_MESSAGE(!has_dual(word), word);
}

TEST_CASE("a folder without the word list is an error that says what to install") {
  const test::TemporaryFolder folder;
  const std::string expected = "cannot read " + (folder.path() / "ar.aff").string() + ": install Debian's hunspell-ar";
  CHECK_THROWS_WITH_AS(read_hunspell(folder.path()), expected.c_str(), IoError);
}

TEST_CASE("another word list is an error that says what is expected") {
  const test::TemporaryFolder folder;
  folder.write("ar.aff", "AF 1\nAF CA # 1\n");
  folder.write("ar.dic", "1\nكتاب/1\n");
  const std::string expected =
      folder.path().string() + "/ar.dic is not the word list expected: install Debian's hunspell-ar 3.2";
  CHECK_THROWS_WITH_AS(read_hunspell(folder.path()), expected.c_str(), IoError);
}

}  // namespace
}  // namespace fihris
