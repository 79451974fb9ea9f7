#include "common/analysis/word_forms.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("a word asked for twice is analysed once") {
  WordStore store;
  const WordForms& first = store.forms_of("وبالمدارس", WordKind::arabic);
  CHECK(&store.forms_of("وبالمدارس", WordKind::arabic) == &first);
  CHECK(first.folded == "وبالمدارس");
  REQUIRE(first.stems.size() == 1);
  CHECK(first.stems[0] == "مدرسة");
}

TEST_CASE("what the caller does with its text afterwards changes nothing") {
  WordStore store;
  std::string text = "السفينة";
  const WordForms& word = store.forms_of(text, WordKind::arabic);
  text.assign(text.size(), 'x');
  CHECK(word.exact == "السفينة");
  CHECK(word.folded == "السفينه");
}

TEST_CASE("a text with more words than are kept has all of them until its end") {
  constexpr std::size_t count = 100'000;
  WordStore store;
  store.begin_text();
  std::vector<const WordForms*> words;
  for (std::size_t i = 0; i < count; ++i) words.push_back(&store.forms_of(std::to_string(i), WordKind::number));
  bool all_there = true;
  for (std::size_t i = 0; i < count; ++i)
    all_there = all_there && words[i]->exact == std::to_string(i) &&
                &store.forms_of(std::to_string(i), WordKind::number) == words[i];
  CHECK(all_there);
}

TEST_CASE("words are forgotten between texts only, and come back the same") {
  WordStore store;
  for (int text = 0; text < 3; ++text) {
    store.begin_text();
    CHECK(store.forms_of("ووزيرها", WordKind::arabic).stems[0] == "وزير");
    for (std::size_t i = 0; i < 40'000; ++i) store.forms_of(std::to_string(i), WordKind::number);
  }
}

TEST_CASE("a stop word has no stem and no root") {
  WordStore store;
  const WordForms& word = store.forms_of("وفيها", WordKind::arabic);
  CHECK(word.is_stop_word);
  CHECK(word.stems.empty());
  CHECK(word.roots.empty());
}

TEST_CASE("a name with the letters of a stop word has its stem") {
  WordStore store;
  CHECK_FALSE(store.forms_of("وعلي", WordKind::arabic).is_stop_word);
  CHECK(store.forms_of("علي", WordKind::arabic).stems[0] == "علي");
  CHECK(store.forms_of("على", WordKind::arabic).is_stop_word);
}

}  // namespace
}  // namespace fihris
