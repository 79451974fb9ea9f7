// How the articles of a test lie, as FIHRIS_TEST_LAYOUT says: the same cases then hold of one index, of shards, and of
// shards behind servers.
//   one      in one index, as without the variable
//   shards   in four indexes, by shards of their ids, as `fihris-indexer add --shard K/4` puts them
//   served   in the same four, each behind an xapian-tcpsrv
//
//   TEST_CASE("one index answers" * test::not_on_shards("it counts the indexes")) {
#pragma once

#include <doctest/doctest.h>

namespace fihris::test {

enum class Layout { one, shards, served };

// Throws std::runtime_error for another value of the variable.
Layout index_layout();

// Skips a case that cannot hold where the layout is as here, and says so with its reason on standard output.
class SkippedCase {
 public:
  SkippedCase(bool is_skipped, const char* reason) : is_skipped_(is_skipped), reason_(reason) {}
  void fill(doctest::detail::TestCase& test_case) const;

 private:
  bool is_skipped_;
  const char* reason_;
};

// On four indexes, in folders or behind servers; and only behind servers.
SkippedCase not_on_shards(const char* reason);
SkippedCase not_on_servers(const char* reason);

}  // namespace fihris::test
