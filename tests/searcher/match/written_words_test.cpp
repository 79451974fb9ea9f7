#include "searcher/match/written_words.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/index/stored_document.h"

namespace fihris {
namespace {

const QueryWord with_ha{"مدرسه", "مدرسه", {}, {}};
const QueryWord with_marbuta{"مدرسة", "مدرسه", {}, {}};
const QueryWord girls{"بنات", "بنات", {}, {}};

bool contain(const std::string& title, const std::string& text, const Clause& clause) {
  Article article;
  article.title = title;
  article.text = text;
  WrittenWords words;
  words.read(encode_article(article));
  return words.contain(clause);
}

Clause exact(std::vector<QueryWord> words) {
  return {Presence::required, true, words.size() > 1, std::move(words)};
}

TEST_CASE("another spelling is another word, even beside the one that is meant") {
  CHECK(contain("", "بنات مدرسه", exact({with_ha})));
  CHECK(!contain("", "بنات مدرسة", exact({with_ha})));
  CHECK(contain("", "مدرسة ثم مدرسه", exact({with_ha})));
}

TEST_CASE("words in a row are each spelled so at their place") {
  CHECK(contain("", "مدرسة بنات مدرسه بنات", exact({with_ha, girls})));
  CHECK(!contain("", "مدرسة بنات مدرسه", exact({with_ha, girls})));
  CHECK(!contain("", "مدرسه مدرسة بنات", exact({with_ha, girls})));
}

TEST_CASE("a row begins and ends in the title, or in the text; a clause of the title is not looked for in the text") {
  CHECK(contain("مدرسه بنات", "خبر", exact({with_ha, girls})));
  CHECK(!contain("مدرسه", "بنات", exact({with_ha, girls})));
  Clause of_title = exact({with_ha});
  of_title.in_title = true;
  CHECK(contain("مدرسه", "خبر", of_title));
  CHECK(!contain("خبر", "مدرسه", of_title));
}

TEST_CASE("marks, tatweel and punctuation are no part of the spelling") {
  CHECK(contain("", "«مَدرَســه»، بناتٌ!", exact({with_ha, girls})));
}

TEST_CASE("a damaged article is an error of the index") {
  CHECK_THROWS_AS(WrittenWords().read(""), IndexError);
}

}  // namespace
}  // namespace fihris
