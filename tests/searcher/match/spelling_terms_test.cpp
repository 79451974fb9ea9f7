#include "searcher/match/spelling_terms.h"

#include <doctest/doctest.h>

#include "common/index/schema.h"

namespace fihris {
namespace {

const QueryWord with_ha{"مدرسه", "مدرسه", {}, {}};
const QueryWord with_marbuta{"مدرسة", "مدرسه", {}, {}};
const QueryWord girls{"بنات", "بنات", {}, {}};

}  // namespace

TEST_CASE("exact phrases need the text, and exact words that are spelled as folded, or stand in the title") {
  CHECK(needs_text({Presence::required, true, false, {with_ha}}));
  CHECK(needs_text({Presence::required, true, true, {with_marbuta, girls}}));
  CHECK_FALSE(needs_text({Presence::required, true, false, {with_marbuta}}));
  CHECK_FALSE(needs_text({Presence::required, false, true, {with_ha}}));
  Clause title{Presence::required, true, false, {with_marbuta}};
  title.in_title = true;
  CHECK(needs_text(title));
}

TEST_CASE("a spelling that differs from the folded form has a term of its own") {
  const Clause exact{Presence::required, true, true, {with_marbuta, girls}};
  CHECK(spelling_terms(exact) ==
        std::vector<std::string>{schema::term(schema::exact, "مدرسة"), schema::term(schema::folded, "بنات")});
  const Clause phrase{Presence::required, false, true, {with_marbuta}};
  CHECK(spelling_terms(phrase) == std::vector<std::string>{schema::term(schema::folded, "مدرسه")});
}

}  // namespace fihris
