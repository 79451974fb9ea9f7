#include "indexer/pages/frame_learner.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

std::string letter_word(int number) {
  return std::string(1, static_cast<char>('a' + number % 26)) +
         std::string(1, static_cast<char>('a' + number / 26 % 26)) +
         std::string(1, static_cast<char>('a' + number / 676));
}

SourcedArticle sourced(const std::string& source, std::string id, std::string text) {
  Article article;
  article.id = std::move(id);
  article.text = std::move(text);
  return {source, std::move(article)};
}

SourcedArticle article(const std::string& source, int number) {
  const std::string id = letter_word(number);
  return sourced(source, source + id,
                 "عن " + source + "\nمتن من كلمات كثيرة " + id + "\nسطر آخر " + id + "\nتابعونا على الهاتف");
}

bool is_clean(const SourcedArticle& ready) {
  return ready.article.text.find("تابعونا") == std::string::npos && ready.article.text.find("متن") != std::string::npos;
}

}  // namespace

TEST_CASE("the first pages of a source are held back, then all come out clean and in order") {
  FrameLearner learner({.pages = 5});
  std::vector<SourcedArticle> out;
  for (int i = 0; i < 8; ++i) {
    const std::vector<SourcedArticle> ready = learner.push(article("a", i));
    CHECK(ready.size() == (i < 4 ? 0 : i == 4 ? 5 : 1));
    out.insert(out.end(), ready.begin(), ready.end());
  }
  CHECK(learner.finish().empty());
  REQUIRE(out.size() == 8);
  for (std::size_t i = 0; i < out.size(); ++i) {
    CHECK(out[i].article.id == "a" + letter_word(static_cast<int>(i)));
    CHECK(is_clean(out[i]));
  }
}

TEST_CASE("sources do not disturb each other, and few pages are left as they are") {
  FrameLearner learner;
  for (const char* source : {"a", "b", "c"}) CHECK(learner.push(article(source, 1)).empty());
  const std::vector<SourcedArticle> rest = learner.finish();
  REQUIRE(rest.size() == 3);
  for (const SourcedArticle& ready : rest) CHECK_FALSE(is_clean(ready));
}

TEST_CASE("a learner that remembers cleans the first page at once") {
  FrameLearner first;
  for (int i = 0; i < 15; ++i) first.push(article("a", i));
  FrameLearner second;
  REQUIRE(second.load(first.save()));
  const std::vector<SourcedArticle> ready = second.push(article("a", 20));
  REQUIRE(ready.size() == 1);
  CHECK(is_clean(ready.front()));
}

TEST_CASE("what is held back is bounded in bytes and sources") {
  FrameLearner learner({.pages = 100, .bytes = 2'000, .sources = 3});
  std::size_t out = 0;
  for (int i = 0; i < 60; ++i) out += learner.push(article("source" + std::to_string(i % 10), i)).size();
  CHECK(out > 40);
  CHECK(out + learner.finish().size() == 60);
}

TEST_CASE("most of an article is never removed") {
  FrameLearner learner({.pages = 4});
  std::vector<SourcedArticle> out;
  for (int i = 0; i < 10; ++i)
    for (SourcedArticle& ready : learner.push(sourced("a", std::to_string(i), "البيان نفسه كل يوم بلا تغيير\nسطر")))
      out.push_back(std::move(ready));
  REQUIRE(out.size() == 10);
  for (const SourcedArticle& ready : out) CHECK(ready.article.text == "البيان نفسه كل يوم بلا تغيير\nسطر");
}

TEST_CASE("a damaged or foreign state is not loaded") {
  FrameLearner learner;
  for (int i = 0; i < 15; ++i) learner.push(article("مصدر\tغريب\n\\", i));
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
