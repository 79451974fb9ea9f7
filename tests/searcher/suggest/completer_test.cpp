#include "searcher/suggest/completer.h"

#include <doctest/doctest.h>

#include "tests/searcher/suggest/written_dictionary.h"

namespace fihris {
namespace {

using test::WrittenDictionary;
using Strings = std::vector<std::string>;

const WrittenDictionary& index() {
  static const WrittenDictionary written({{{{"أحمد", 9}, {"أحداث", 5}, {"إلى", 99}, {"مدرسة", 7}, {"مدارس", 3}},
                                           {{"أحمد الشرع", 4}, {"مجلس الأمن", 6}, {"مجلس الأمن الدولي", 2}}}});
  return written;
}

Strings completed(std::string_view beginning, std::size_t most = usual_completions) {
  Analyzer analyzer;
  Strings texts;
  const Dictionaries dictionaries = index().open();
  for (const Completion& completion : complete(beginning, dictionaries, analyzer, most))
    texts.push_back(completion.text);
  return texts;
}

TEST_CASE("words and phrases are completed, the frequent ones first, as they are written") {
  CHECK(completed("أح") == Strings{"أحمد", "أحمد الشرع", "أحداث"});
  CHECK(completed("أح", 2) == Strings{"أحمد", "أحمد الشرع"});
  CHECK(completed("مجلس ال") == Strings{"مجلس الأمن", "مجلس الأمن الدولي"});
}

TEST_CASE("hamza, harakat and the ends of words do not matter") {
  CHECK(completed("اح") == completed("أح"));
  CHECK(completed("أَحْ") == completed("أح"));
  CHECK(completed("مدرسه") == Strings{"مدرسة"});
}

TEST_CASE("function words are no completion") {
  CHECK(completed("إل").empty());
}

TEST_CASE("after a space the word is whole") {
  CHECK(completed("أحمد ") == Strings{"أحمد الشرع"});
}

TEST_CASE("the words before those that are completed stay as they were typed") {
  CHECK(completed("قرار مجلس") == Strings{"قرار مجلس الأمن", "قرار مجلس الأمن الدولي"});
  CHECK(completed("\"بيان مدا") == Strings{"\"بيان مدارس"});
}

TEST_CASE("what has no letter, or is too long, has no completion") {
  CHECK(completed("").empty());
  CHECK(completed(" ؟").empty());
  CHECK(completed(std::string(2000, 'a')).empty());
}

TEST_CASE("a completion says what it is and how many have it") {
  Analyzer analyzer;
  const Dictionaries dictionaries = index().open();
  const auto completions = complete("أحمد", dictionaries, analyzer);
  REQUIRE(completions.size() == 2);
  CHECK(completions[0] == Completion{"أحمد", 9, false});
  CHECK(completions[1] == Completion{"أحمد الشرع", 4, true});
}

}  // namespace
}  // namespace fihris
