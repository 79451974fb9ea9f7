#include "searcher/match/posting_store.h"

#include <doctest/doctest.h>

#include "common/index/schema.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

using Postings = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Postings read(const PostingList& list) {
  Postings postings;
  PostingList::Cursor cursor(list);
  cursor.visit(0, [&](std::uint32_t place, std::uint32_t times) { postings.emplace_back(place, times); });
  return postings;
}

const std::string rain = schema::term(schema::folded, "مطر");
const std::string sea = schema::term(schema::folded, "بحر");

const std::vector<std::vector<Article>> two_segments{
    {article("a", "", "مطر ومطر مطر"), article("b", "", "بحر"), article("c", "", "مطر")},
    {article("d", "", "بحر مطر")}};

}  // namespace

TEST_CASE("a term has its documents in each segment, and how often they have it") {
  const IndexedArticles index(two_segments);
  const IndexReader reader(index.whole());
  PostingStore store(reader);
  const auto postings = store.find(rain);
  REQUIRE(postings->segments.size() == 2);
  CHECK(read(postings->segments[0]) == Postings{{1, 2}, {3, 1}});
  CHECK(read(postings->segments[1]) == Postings{{1, 1}});
  CHECK(postings->articles == 3);
}

TEST_CASE("a term that no article has is an empty list in each segment") {
  const IndexedArticles index(two_segments);
  const IndexReader reader(index.whole());
  PostingStore store(reader);
  CHECK(store.find(schema::term(schema::folded, "ثلج"))->articles == 0);
}

TEST_CASE("a list is read once as long as it is kept") {
  const IndexedArticles index(two_segments);
  const IndexReader reader(index.whole());
  PostingStore store(reader);
  const TermPostings* first = store.find(rain).get();
  CHECK(store.find(sea).get() != first);
  CHECK(store.find(rain).get() == first);
}

TEST_CASE("what was used longest ago is forgotten first, and who has it keeps it") {
  const IndexedArticles index(two_segments);
  const IndexReader reader(index.whole());
  PostingStore measure(reader);
  measure.find(rain);
  PostingStore store(reader, measure.kept());
  const auto kept = store.find(rain);
  store.find(sea);
  CHECK(store.kept() <= measure.kept());
  CHECK(store.find(rain) != kept);
  CHECK(kept->articles == 3);
}

TEST_CASE("more lists are kept of a large index, within bounds") {
  CHECK(PostingStore::usually_kept(10) == 64U << 20U);
  CHECK(PostingStore::usually_kept(2'000'000) == 256'000'000);
  CHECK(PostingStore::usually_kept(100'000'000) == 512U << 20U);
}

}  // namespace fihris
