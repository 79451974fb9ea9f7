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

TEST_CASE("a server that does not answer is another kind of error, with a reason of a few words") {
  const auto reason_of = [](const Xapian::Error& error) {
    try {
      throw_index_error("index h:1", error);
    } catch (const ServerUnavailable& why) {
      return std::string(why.what()) + " | " + why.reason();
    }
  };
  CHECK(reason_of(Xapian::NetworkError("Couldn't connect", 111)) ==
        "index h:1 does not answer: Couldn't connect (Connection refused): is xapian-tcpsrv running there? | "
        "Connection refused");
  CHECK(reason_of(Xapian::NetworkError("Received EOF")) ==
        "index h:1 does not answer: Received EOF: is xapian-tcpsrv running there? | Received EOF");
  CHECK(reason_of(Xapian::NetworkTimeoutError("Timeout expired while trying to read")) ==
        "index h:1 does not answer: Timeout expired while trying to read: is xapian-tcpsrv running there? | "
        "no answer in time");
}

TEST_CASE("what is late is a failure of the network, what is damaged is not") {
  CHECK(is_network_error(Xapian::NetworkTimeoutError("late")));
  CHECK(is_timeout(Xapian::NetworkTimeoutError("late")));
  CHECK(is_network_error(Xapian::NetworkError("gone")));
  CHECK_FALSE(is_timeout(Xapian::NetworkError("gone")));
  CHECK_FALSE(is_network_error(Xapian::DatabaseCorruptError("bad block")));
}

}  // namespace fihris
