#include "searcher/match/facet_names.h"

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("an article is read once for each key") {
  FacetNames names;
  int reads = 0;
  const auto read = [&] {
    ++reads;
    Article article;
    article.source = "واحة";
    article.author = "ليلى حداد";
    return article;
  };
  CHECK(names.name(FacetField::source, 7, read) == "واحة");
  CHECK(names.name(FacetField::source, 7, read) == "واحة");
  CHECK(reads == 1);
  CHECK(names.name(FacetField::author, 7, read) == "ليلى حداد");
  CHECK(reads == 2);
}

}  // namespace fihris
