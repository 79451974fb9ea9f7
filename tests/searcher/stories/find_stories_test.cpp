#include "searcher/stories/find_stories.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

Hit hit(std::size_t rank, std::string source, std::string text) {
  Hit result;
  result.rank = rank;
  result.article.source = std::move(source);
  result.article.text = std::move(text);
  return result;
}

}  // namespace

TEST_CASE("stories are ranked by their best hits and count their sources") {
  const std::vector<Hit> hits{hit(1, "واحة", "فيضان النهر أغرق مزارع القمح"), hit(2, "", "انتخب البرلمان رئيسا جديدا"),
                              hit(3, "المرفأ", "النهر فيضان والقمح مزارع غارقة"),
                              hit(4, "واحة", "مزارع القمح والنهر بعد فيضان")};
  Analyzer analyzer;
  const std::vector<Story> stories = find_stories(hits, analyzer, [](std::string_view) { return 1.0; });
  REQUIRE(stories.size() == 2);
  CHECK(stories[0].rank == 1);
  CHECK(stories[0].sources == 2);
  REQUIRE(stories[0].reports.size() == 3);
  CHECK(stories[0].reports[1].rank == 3);
  CHECK(stories[1].rank == 2);
  CHECK(stories[1].sources == 0);
}

TEST_CASE("no hits tell no stories") {
  Analyzer analyzer;
  CHECK(find_stories({}, analyzer, [](std::string_view) { return 1.0; }).empty());
}

}  // namespace fihris
