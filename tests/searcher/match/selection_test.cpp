#include "searcher/match/selection.h"

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("terms of which one is enough are one selection, and one part is itself") {
  CHECK(any_of({any_term({"a"}), any_term({"b", "c"})}) == any_term({"a", "b", "c"}));
  const Selection other = all_but(any_term({"a"}), any_term({"b"}));
  CHECK(any_of({other}) == other);
  CHECK(all_of({other}) == other);
  const Selection mixed = any_of({any_term({"a"}), other, any_term({"b"})});
  REQUIRE(mixed.parts.size() == 2);
  CHECK(mixed.kind == Selection::Kind::any_of);
  CHECK(mixed.parts[1] == any_term({"a", "b"}));
}

TEST_CASE("of no parts all are met, and none is one") {
  CHECK(all_of({}) == every_article());
  CHECK(any_of({}) == no_article());
}

}  // namespace fihris
