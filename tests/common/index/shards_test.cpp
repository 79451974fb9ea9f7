#include "common/index/shards.h"

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("what did not answer is named, with the reason") {
  const Shards shards{4, {{"127.0.0.1:9001", "Connection refused"}}};
  CHECK(shards.is_partial());
  CHECK(unanswered_text(shards) == "1 of 4 indexes did not answer (127.0.0.1:9001: Connection refused)");
  CHECK(partial_text(shards) ==
        "1 of 4 indexes did not answer (127.0.0.1:9001: Connection refused): the answer is partial");
}

TEST_CASE("several are all named") {
  CHECK(unanswered_text({3, {{"a:1", "Connection refused"}, {"b:2", "no answer in time"}}}) ==
        "2 of 3 indexes did not answer (a:1: Connection refused; b:2: no answer in time)");
}

TEST_CASE("where all answered nothing is partial") {
  CHECK_FALSE(Shards{3, {}}.is_partial());
}

}  // namespace fihris
