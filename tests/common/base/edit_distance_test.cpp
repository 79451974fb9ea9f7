#include "common/base/edit_distance.h"

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("the distance counts bytes inserted, deleted, replaced and swapped") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("index", "indx") == 1);
  CHECK(edit_distance("indx", "index") == 1);
  CHECK(edit_distance("memory", "memoty") == 1);
  CHECK(edit_distance("paths", "ptahs") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("a near name is suggested, else all are named") {
  const std::vector<std::string> known{"encoding", "fields", "paths"};
  CHECK(did_you_mean("path", known) == "did you mean paths?");
  CHECK(did_you_mean("enconding", known) == "did you mean encoding?");
  CHECK(did_you_mean("colour", known) == "take one of encoding, fields, paths");
  CHECK(did_you_mean("x", {}) == "take one of ");
}

}  // namespace fihris
