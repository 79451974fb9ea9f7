#include "common/index/catalog.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/index/columns.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

// An index of two segments, as its stub file opens it.
struct Served {
  test::TemporaryFolder folder;
  Manifest manifest = test::manifest_of(
      {test::write_segment(folder.path(), "1-a", {"a", "b"}), test::write_segment(folder.path(), "2-a", {"c"})});

  Served() { publish_manifest(folder.path(), manifest); }
  Xapian::Database open() const { return Xapian::Database((folder / "stub").string(), Xapian::DB_BACKEND_STUB); }
  std::filesystem::path catalog() const { return folder / "segments/catalog-1"; }
  std::string columns_file() const { return read_file(folder / "segments/1-a/columns", largest_columns); }
};

}  // namespace

TEST_CASE("a stub file leads to the manifest and the columns") {
  const Served index;
  const Xapian::Database served = index.open();
  CHECK(manifest_in(served) == index.manifest);
  CHECK(columns_in(served, index.manifest.segments[0]) == index.columns_file());
}

TEST_CASE("the catalog has no documents, and is the first of the databases") {
  const Served index;
  CHECK(index.open().size() == 5);          // with two segments and their positions
  CHECK(index.open().get_doccount() == 5);  // three articles, and two directories of positions
  CHECK(Xapian::Database(index.catalog().string()).get_doccount() == 0);
}

TEST_CASE("columns of several pieces come back whole") {
  Served index;
  const std::string large(2'500'000, 'x');
  write_file(index.folder / "segments/1-a/columns", large);
  index.manifest.segments[0].files["columns"] = {large.size(), hash_hex(large)};
  publish_manifest(index.folder.path(), index.manifest);
  CHECK(columns_in(index.open(), index.manifest.segments[0]) == large);
}

TEST_CASE("columns that are not what the manifest says are refused") {
  Served index;
  write_file(index.folder / "segments/1-a/columns", "changed");
  publish_manifest(index.folder.path(), index.manifest);
  CHECK_THROWS_WITH_AS(columns_in(index.open(), index.manifest.segments[0]),
                       "the columns of segment 1-a have another checksum than the manifest says", IndexError);
  CHECK_THROWS_WITH_AS(columns_in(index.open(), Segment{"3-a", 0, 0, {}, {}}), "segment 3-a has no columns",
                       IndexError);
}

TEST_CASE("databases without a catalog, or with that of others, are refused") {
  const Served index;
  CHECK_THROWS_WITH_AS(manifest_in(Xapian::Database((index.folder / "segments/1-a").string())),
                       "it has no catalog, as the stub file of an index names one", IndexError);
  Xapian::Database mixed(index.catalog().string());
  mixed.add_database(Xapian::Database((index.folder / "segments/2-a").string()));
  mixed.add_database(Xapian::Database((index.folder / "segments/1-a").string()));
  CHECK_THROWS_WITH_AS(manifest_in(mixed), "its catalog is of other databases than it has", IndexError);
}

TEST_CASE("an index without articles has a catalog too") {
  const test::TemporaryFolder folder;
  publish_manifest(folder.path(), test::manifest_of({}));
  CHECK(manifest_in(Xapian::Database((folder / "stub").string())) == test::manifest_of({}));
}

TEST_CASE("a sound catalog has no problem, a damaged or missing one has") {
  Served index;
  CHECK(problem_of_catalog(index.folder.path(), index.manifest).empty());
  ++index.manifest.segments[0].documents;
  CHECK(problem_of_catalog(index.folder.path(), index.manifest) ==
        index.catalog().string() + " is of another manifest");
  --index.manifest.segments[0].documents;
  remove_tree(index.catalog());
  CHECK(problem_of_catalog(index.folder.path(), index.manifest)
            .starts_with(index.catalog().string() + " cannot be opened: "));
}

TEST_CASE("a catalog of a segment that is not there is not written") {
  Served index;
  remove_tree(index.folder / "segments/2-a");
  CHECK_THROWS_AS(write_catalog(index.folder.path(), index.manifest), IndexError);
}

}  // namespace fihris
