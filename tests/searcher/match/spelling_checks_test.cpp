#include "searcher/match/spelling_checks.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "searcher/match/window_bits.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;

const Clause with_ha{Presence::required, true, false, {{"مدرسه", "مدرسه", {}, {}}}};
const Clause with_marbuta{Presence::required, true, false, {{"مدرسة", "مدرسه", {}, {}}}};

}  // namespace

TEST_CASE("what was read is known of every clause, and of no other article") {
  const test::IndexedArticles index(
      {{article("1", "", "مدرسة"), article("2", "", "مدرسه"), article("3", "مدرسه", "بنات")}});
  const IndexReader reader(index.whole());
  SpellingChecks checks(reader);
  CHECK(checks.is_empty());
  const std::size_t ha = checks.add(with_ha), marbuta = checks.add(with_marbuta);
  CHECK(checks.add(with_ha) == ha);
  CHECK_FALSE(checks.is_empty());
  checks.check({0, 1});
  checks.check({0, 3});
  CHECK(has_bit(checks.are_read(0), 1));
  CHECK_FALSE(has_bit(checks.are_read(0), 2));
  CHECK_FALSE(has_bit(checks.are_spelled(ha, 0), 1));
  CHECK_FALSE(has_bit(checks.are_spelled(ha, 0), 2));
  CHECK(has_bit(checks.are_spelled(ha, 0), 3));
  CHECK(has_bit(checks.are_spelled(marbuta, 0), 1));
}

}  // namespace fihris
