#include "searcher/suggest/arabizi_rows.h"

#include <doctest/doctest.h>

#include "common/index/packed_text.h"

namespace fihris {
namespace {

Cost cost(std::string_view latin, std::string_view arabic) {
  ArabiziRows rows(latin);
  const std::string key = pack(arabic);
  for (std::size_t at = 0; at < key.size(); ++at) rows.step(key, at);
  return rows.cost(key.size());
}

TEST_CASE("a word fits its usual spellings better than others") {
  CHECK(cost("ma7adathat", "محادثات") < 50);
  CHECK(cost("masr", "مصر") < 50);
  CHECK(cost("el3raq", "العراق") < 80);
  CHECK(cost("ma7adathat", "محادثات") < cost("ma7adathat", "محادثه"));
  CHECK(cost("masr", "قطر") > 1000);
}

TEST_CASE("letters, digits and apostrophes may be Arabic, other signs and numbers are not") {
  CHECK(may_be_arabizi("ma7adathat"));
  CHECK(may_be_arabizi("9'arb"));
  CHECK_FALSE(may_be_arabizi("2024"));
  CHECK_FALSE(may_be_arabizi("a-b"));
  CHECK_FALSE(may_be_arabizi(std::string(61, 'a')));
}

}  // namespace
}  // namespace fihris
