#include "searcher/query/query_tree.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

const QueryWord school{"مدرسة", "مدرسه", {"مدرسه", "مدرس"}, {"درس"}};

TEST_CASE("a tree is written as it could be typed") {
  const QueryTree tree{{{Presence::required, false, true, {school, school}},
                        {Presence::excluded, true, false, {school}},
                        {Presence::optional, false, false, {school}}}};
  CHECK(to_string(tree) == "+\"مدرسه مدرسه\" -=مدرسة مدرسه");
}

TEST_CASE("the detailed form names all levels") {
  const QueryTree tree{{{Presence::optional, false, false, {school}}}};
  CHECK(to_detailed_string(tree) == "مدرسه[stem مدرسه][stem مدرس][root درس]");
}

TEST_CASE("an empty tree is written as nothing") {
  CHECK(to_string(QueryTree{}).empty());
}

}  // namespace
}  // namespace fihris
