#include "indexer/commands/require_manifest.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;

TEST_CASE("an index that is not there is named with what to do") {
  CHECK_THROWS_WITH_AS(
      require_manifest("/nowhere/index"),
      "/nowhere/index: no index here: make one with fihris-indexer add, or name another with --index",
      IndexError);
}

TEST_CASE("a manifest that is there is read") {
  const test::TemporaryFolder folder;
  Manifest manifest;
  manifest.generation = 4;
  manifest.published = "2024-04-13T08:00:00Z";
  publish_manifest(folder.path(), manifest);
  CHECK(require_manifest(folder.path()).generation == 4);
}
