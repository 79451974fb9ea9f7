#include "searcher/suggest/candidates.h"

#include <doctest/doctest.h>

#include "common/index/packed_text.h"
#include "searcher/suggest/edit_rows.h"
#include "tests/searcher/suggest/written_dictionary.h"

namespace fihris {
namespace {

using test::WrittenDictionary;

std::optional<Candidate> best(const Dictionaries& dictionaries, std::string_view typed, Cost most) {
  Candidates candidates;
  EditRows rows(pack(typed));
  for (const WordList* list : dictionaries.words()) find_candidates(*list, rows, most, candidates);
  return candidates.best();
}

TEST_CASE("the frequent word with a cheap mistake was meant") {
  const WrittenDictionary index({{{{"محادثات", 50}, {"محدثات", 1}, {"مدارس", 900}}}});
  const auto found = best(index.open(), "محذثات", 120);
  REQUIRE(found);
  CHECK(unpack(found->written) == "محادثات");
  CHECK(found->articles == 50);
}

TEST_CASE("what costs too much is none") {
  const WrittenDictionary index({{{{"محادثات", 50}}}});
  CHECK_FALSE(best(index.open(), "مدارس", 120));
}

TEST_CASE("articles of several lists add up") {
  const WrittenDictionary index({{{{"قطر", 3}}}, {{{"قطر", 4}, {"قطن", 5}}}});
  const auto found = best(index.open(), "قطط", 120);
  REQUIRE(found);
  CHECK(found->articles == 7);
}

TEST_CASE("no word that is near enough is passed over") {
  test::DictionaryWords words;
  const std::vector<std::string> letters{"ا", "ب", "ت", "ر", "س", "ع", "م", "ن", "و", "ي"};
  for (const auto& a : letters)
    for (const auto& b : letters)
      for (const auto& c : letters) words.push_back({a + b + c + "ق"});
  const WrittenDictionary index({{words}});
  const Dictionaries dictionaries = index.open();
  Candidates found;
  EditRows rows(pack("عرسق"));
  find_candidates(*dictionaries.words().front(), rows, 100, found);
  std::size_t expected = 0;
  for (const auto& word : words) {
    EditRows alone(pack("عرسق"));
    const std::string key = test::key_of(word.written);
    for (std::size_t at = 0; at < key.size(); ++at) alone.step(key, at);
    expected += alone.cost(key.size()) <= 100;
  }
  CHECK(expected > 20);
  CHECK(found.size() == expected);
}

}  // namespace
}  // namespace fihris
