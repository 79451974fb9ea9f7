#include "searcher/match/telling_words.h"

#include <doctest/doctest.h>

#include "common/index/index_reader.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

const std::vector<std::vector<Article>> sample{{article("1", "زلزال أغادير", "ضرب زلزال مدينة أغادير صباح اليوم"),
                                                article("2", "زلزال جديد", "سكان أغادير يخشون زلزالا آخر اليوم")},
                                               {article("3", "أسعار", "ارتفعت أسعار القمح اليوم في المدينة")}};

}  // namespace

TEST_CASE("words that come often and in few articles tell most") {
  const IndexedArticles index(sample);
  const IndexReader reader(index.places());
  Analyzer analyzer;
  const auto words = telling_words(sample[0][0], analyzer, reader, 2);
  REQUIRE(words.size() == 2);
  CHECK(words[0].written == "زلزال");
  CHECK(words[1].written == "أغادير");
  CHECK(words[0].weight >= words[1].weight);
}

TEST_CASE("words that all articles have, or no other, tell nothing") {
  const IndexedArticles index(sample);
  const IndexReader reader(index.places());
  Analyzer analyzer;
  for (const TellingWord& word : telling_words(sample[0][0], analyzer, reader, 100)) {
    CHECK(word.written != "اليوم");
    CHECK(word.written != "ضرب");
  }
}

}  // namespace fihris
