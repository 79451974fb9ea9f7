#include "common/index/segment_columns.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/index/columns.h"
#include "common/index/schema.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

TEST_CASE("columns say what a database says") {
  const test::TemporaryFolder folder;
  Xapian::WritableDatabase database((folder / "db").string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  Xapian::Document document;
  document.add_term("x", 3);
  document.add_term("y", 2);
  document.add_value(schema::date_slot, "20240515");
  document.add_value(schema::facets_slot, encode_facets({0, {7, 0, 9}}));
  document.add_value(schema::cluster_slot, "abcdef");
  database.replace_document(2, document);  // there is no first one
  database.commit();
  const Columns columns = Columns::parse(columns_of(database), 2);
  CHECK(columns.lengths() == std::vector<std::uint32_t>{0, 0, 5});
  CHECK(columns.days() == std::vector<std::int32_t>{no_day, no_day, 19858});
  CHECK(columns.facet(FacetField::source).places == std::vector<std::uint32_t>{0, 0, 1});
  CHECK(columns.facet(FacetField::section).places == std::vector<std::uint32_t>{0, 0, 0});
  CHECK(columns.facet(FacetField::author).keys == std::vector<std::uint32_t>{9});
  CHECK(columns.cluster(1).empty());
  CHECK(columns.cluster(2) == "abcdef");
}

TEST_CASE("values that no indexer writes are none") {
  const test::TemporaryFolder folder;
  Xapian::WritableDatabase database((folder / "db").string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  Xapian::Document document;
  document.add_value(schema::date_slot, "20240230");
  document.add_value(schema::facets_slot, std::string(16, 'x'));
  database.add_document(document);
  database.commit();
  const Columns columns = Columns::parse(columns_of(database), 1);
  CHECK(columns.days() == std::vector<std::int32_t>{no_day, no_day});
  CHECK(columns.facet(FacetField::source).keys.empty());
}

TEST_CASE("the file lies beside the database") {
  const test::TemporaryFolder folder;
  test::write_segment(folder.path(), "1-a", {"a", "b"});
  const auto file = folder / "segments/1-a/columns";
  std::filesystem::remove(file);
  write_columns(folder / "segments/1-a");
  CHECK(Columns::parse(read_file(file, largest_columns), 2).lengths().size() == 3);
}

TEST_CASE("where there is no database there are no columns") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(write_columns(folder / "absent"), IndexError);
}

}  // namespace fihris
