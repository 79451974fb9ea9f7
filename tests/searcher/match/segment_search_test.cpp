#include "searcher/match/segment_search.h"

#include <map>
#include <memory>

#include <doctest/doctest.h>

#include "common/index/schema.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;
using Found = std::map<std::uint32_t, double>;

Points word(const char* folded, std::optional<std::size_t> elsewhere = {}) {
  return {{schema::term(schema::folded, folded)}, 1, elsewhere};
}

Selection with(const char* folded) {
  return any_term({schema::term(schema::folded, folded)});
}

class Sample {
 public:
  Found find(const QueryPlan& plan, const PostingList& hidden = {}) {
    SpellingChecks checks(reader_);
    SelectionLists lists(reader_, postings_, checks);
    LoadedPlan loaded;
    for (const auto& [from, to] : {std::pair{&plan.required, &loaded.required},
                                   {&plan.excluded, &loaded.excluded},
                                   {&plan.any_of, &loaded.any_of},
                                   {&plan.exceptions, &loaded.exceptions}})
      for (const Selection& each : *from) to->push_back(lists.load(each));
    for (const Points& each : plan.deciding) loaded.deciding.push_back(*load_points(each, postings_, 4));
    for (const Points& each : plan.further) loaded.further.push_back(*load_points(each, postings_, 4));
    loaded.asks_for_any = plan.asks_for_any;
    Found found;
    const SegmentFacts facts{0, lengths_, 4, hidden};
    std::make_unique<SegmentSearch>(loaded, facts, checks, RankingWeights())->run([&](const FoundWindow& window) {
      CHECK(window.certain == window.matches);
      for_each_bit(window.matches, [&](std::uint32_t place) { found[place] = window.scores[place]; });
    });
    return found;
  }

 private:
  test::IndexedArticles index_{
      {{article("1", "", "مطر بحر"), article("2", "", "مطر"), article("3", "", "بحر نهر"), article("4", "", "نهر")}}};
  IndexReader reader_{index_.whole()};
  PostingStore postings_{reader_};
  std::vector<std::uint32_t> lengths_{0, 4, 4, 4, 4};
};

std::vector<std::uint32_t> documents(const Found& found) {
  std::vector<std::uint32_t> all;
  for (const auto& [document, score] : found) all.push_back(document);
  return all;
}

using Documents = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("where any will do, points that decide or a selection make a match, further points do not") {
  Sample sample;
  QueryPlan plan;
  plan.asks_for_any = true;
  CHECK(sample.find(plan).empty());
  plan.deciding = {word("مطر")};
  plan.further = {word("بحر")};
  const Found by_points = sample.find(plan);
  CHECK(documents(by_points) == Documents{1, 2});
  CHECK(by_points.at(1) == doctest::Approx(2 * by_points.at(2)));
  plan.any_of = {with("نهر")};
  const Found both = sample.find(plan);
  CHECK(documents(both) == Documents{1, 2, 3, 4});
  CHECK(both.at(3) == doctest::Approx(by_points.at(2)));
  CHECK(both.at(4) == 0);
}

TEST_CASE("points of no weight make a match all the same") {
  Sample sample;
  QueryPlan plan;
  plan.asks_for_any = true;
  plan.deciding = {word("مطر")};
  plan.deciding[0].weight = 0;
  CHECK(documents(sample.find(plan)) == Documents{1, 2});
}

TEST_CASE("every required selection is met, and no excluded or hidden document is found") {
  Sample sample;
  QueryPlan plan;
  plan.required = {with("بحر")};
  CHECK(documents(sample.find(plan)) == Documents{1, 3});
  plan.required.push_back(with("نهر"));
  CHECK(documents(sample.find(plan)) == Documents{3});
  plan.required = {every_article()};
  plan.excluded = {with("مطر")};
  CHECK(documents(sample.find(plan)) == Documents{3, 4});
  PostingList hidden;
  hidden.add(4, 1);
  CHECK(documents(sample.find(plan, hidden)) == Documents{3});
}

TEST_CASE("points that have an exception are not given there, and so make no match") {
  Sample sample;
  QueryPlan plan;
  plan.asks_for_any = true;
  plan.exceptions = {with("بحر")};
  plan.deciding = {word("مطر", 0), word("نهر")};
  CHECK(documents(sample.find(plan)) == Documents{2, 3, 4});
}

}  // namespace fihris
