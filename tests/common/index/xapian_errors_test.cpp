#include "common/index/xapian_errors.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {

TEST_CASE("what the action returns is returned") {
  CHECK(with_xapian_errors("index X", [] { return 7; }) == 7);
}

TEST_CASE("a Xapian exception becomes an IndexError about the thing") {
  CHECK_THROWS_WITH_AS(with_xapian_errors("index X", [] { throw Xapian::DatabaseCorruptError("bad block"); }),
                       "index X cannot be used: bad block: run \"fihris-indexer check\" on it", IndexError);
}

TEST_CASE("what the system refused is no damage, and keeps its reason") {
  CHECK_THROWS_WITH_AS(with_xapian_errors("index X", [] { throw Xapian::DatabaseError("no block", 28); }),
                       "index X cannot be used: no block (No space left on device)", IoError);
}

TEST_CASE("what is not there is worth a check") {
  CHECK_THROWS_WITH_AS(
      with_xapian_errors("index X", [] { throw Xapian::DatabaseOpeningError("no table", 2); }),
      "index X cannot be used: no table (No such file or directory): run \"fihris-indexer check\" on it", IndexError);
}

}  // namespace fihris
