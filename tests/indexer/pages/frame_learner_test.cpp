#include "indexer/pages/frame_learner.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

std::string letter_word(int number) {
  return std::string(1, static_cast<char>('a' + number % 26)) +
         std::string(1, static_cast<char>('a' + number / 26 % 26)) +
         std::string(1, static_cast<char>('a' + number / 676));
}

std::string page(const std::string& source, int number) {
  const std::string id = letter_word(number);
  return "عن " + source + "\nمتن من كلمات كثيرة " + id + "\nسطر آخر " + id + "\nتابعونا على الهاتف";
}

void learn(FrameLearner& learner, const std::string& source, int pages) {
  for (int i = 0; i < pages; ++i) learner.learn(source, std::to_string(i), page(source, i));
}

bool is_clean(const std::string& text) {
  return text.find("تابعونا") == std::string::npos && text.find("متن") != std::string::npos;
}

}  // namespace

TEST_CASE("what comes back on the pages of a source is taken out") {
  FrameLearner learner;
  learn(learner, "a", 8);
  CHECK(learner.clean("a", page("a", 3)) == "متن من كلمات كثيرة " + letter_word(3) + "\nسطر آخر " + letter_word(3));
}

TEST_CASE("sources do not disturb each other, and few pages are left as they are") {
  FrameLearner learner;
  for (const char* source : {"a", "b", "c"}) learn(learner, source, 1);
  for (const char* source : {"a", "b", "c", "never seen"})
    CHECK(learner.clean(source, page(source, 0)) == page(source, 0));
}

TEST_CASE("a learner that remembers cleans the first page") {
  FrameLearner first;
  learn(first, "a", 15);
  FrameLearner second;
  REQUIRE(second.load(first.save()));
  CHECK(is_clean(second.clean("a", page("a", 20))));
}

TEST_CASE("of too many sources the one not seen for longest is forgotten") {
  FrameLearner learner(3);
  for (const char* source : {"a", "b", "c", "a", "d"}) learn(learner, source, 8);
  CHECK(is_clean(learner.clean("a", page("a", 1))));
  CHECK_FALSE(is_clean(learner.clean("b", page("b", 1))));
  CHECK(is_clean(learner.clean("d", page("d", 1))));
}

TEST_CASE("most of an article is never removed") {
  FrameLearner learner;
  const std::string text = "البيان نفسه كل يوم بلا تغيير\nسطر";
  for (int i = 0; i < 10; ++i) learner.learn("a", std::to_string(i), text);
  CHECK(learner.clean("a", text) == text);
}

TEST_CASE("a damaged or foreign state is not loaded") {
  FrameLearner learner;
  learn(learner, "مصدر\tغريب\n\\", 15);
  const std::string state = learner.save();
  CHECK(FrameLearner().load(state));
  for (std::size_t i = 0; i < state.size(); i += 7) {
    std::string damaged = state;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    CHECK_FALSE(FrameLearner().load(damaged));
  }
  CHECK_FALSE(FrameLearner().load(""));
  CHECK_FALSE(FrameLearner().load(state.substr(0, state.size() / 2)));
  CHECK(FrameLearner().load(FrameLearner().save()));
}
