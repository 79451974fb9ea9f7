#include "common/index/index_version.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/small_index.h"
#include "tests/support/tcpsrv.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

TEST_CASE("where there is no index the message says how to make one") {
  CHECK_THROWS_WITH_AS(require_manifest("/srv/absent"),
                       "no index at /srv/absent: run \"fihris-indexer --index /srv/absent add PATH\" first",
                       IndexError);
}

TEST_CASE("an index of this version passes") {
  CHECK_NOTHROW(require_same_version("/srv/x", test::manifest_of({})));
}

TEST_CASE("an index of another analysis is refused") {
  Manifest manifest = test::manifest_of({});
  manifest.analyzer = "0-old";
  const std::string message = "index /srv/x was built by another version of the analysis (0-old, this program has " +
                              analyzer_fingerprint() +
                              "): build it anew with \"fihris-indexer --index NEWDIR add PATH...\"";
  CHECK_THROWS_WITH_AS(require_same_version("/srv/x", manifest), message.c_str(), IndexError);
}

TEST_CASE("an index of another schema is refused") {
  Manifest manifest = test::manifest_of({});
  manifest.schema_version = 99;
  CHECK_THROWS_WITH_AS(require_same_version("/srv/x", manifest),
                       "index /srv/x has schema version 99, this program has 7: build it anew with "
                       "\"fihris-indexer --index NEWDIR add PATH...\"",
                       IndexError);
}

TEST_CASE("the manifest is that of the folder, or of the server") {
  const test::TemporaryFolder folder;
  publish_manifest(folder.path(), test::manifest_of({}));
  const test::TcpServer server(folder / "stub");
  CHECK(manifest_at(folder.path()) == test::manifest_of({}));
  CHECK(manifest_at(server.address()) == test::manifest_of({}));
  CHECK_THROWS_WITH_AS(manifest_at("/nowhere/a:1"), doctest::Contains("no index at /nowhere/a:1: "), IndexError);
}

}  // namespace fihris
