#include "common/index/columns.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/index/packed_numbers.h"

namespace fihris {
namespace {

std::string written(const std::vector<ColumnRow>& rows) {
  ColumnsWriter writer;
  for (const ColumnRow& row : rows) writer.add(row);
  return writer.finish();
}

const std::vector<ColumnRow> rows{
    {120, 19858, {7, 0, 9}, "abcdef"}, {}, {3, -1, {7, 8, 0xFFFFFFFF}}, {4, no_day, {6, 8, 9}}};

// Everything of what parse() takes.
void read_all(const std::string& bytes, std::uint32_t documents) {
  const Columns columns = Columns::parse(bytes, documents);
  columns.lengths();
  columns.days();
  for (const FacetField field : {FacetField::source, FacetField::section, FacetField::author}) columns.facet(field);
}

// Of one document, with another column in the place of one.
std::string with_column(const std::string& column, std::size_t number) {
  std::string bytes = "FIHRISC1\x01";
  for (std::size_t i = 0; i < 6; ++i) {
    const std::string sound(i == 0 ? 2 : i == 5 ? 0 : 3, '\0');
    const std::string& chosen = i == number ? column : sound;
    append_number(chosen.size(), bytes);
    bytes += chosen;
  }
  return bytes;
}

}  // namespace

TEST_CASE("lengths and days come back by the number of the document") {
  const Columns columns = Columns::parse(written(rows), 4);
  CHECK(columns.lengths() == std::vector<std::uint32_t>{0, 120, 0, 3, 4});
  CHECK(columns.days() == std::vector<std::int32_t>{no_day, 19858, no_day, -1, no_day});
}

TEST_CASE("a column of facets names each key once") {
  const Columns columns = Columns::parse(written(rows), 4);
  const FacetColumn sources = columns.facet(FacetField::source);
  CHECK(sources.keys == std::vector<std::uint32_t>{7, 6});
  CHECK(sources.places == std::vector<std::uint32_t>{0, 1, 0, 1, 2});
  CHECK(columns.facet(FacetField::section).places == std::vector<std::uint32_t>{0, 0, 0, 1, 1});
  CHECK(columns.facet(FacetField::author).keys == std::vector<std::uint32_t>{9, 0xFFFFFFFF});
}

TEST_CASE("a segment without documents has columns") {
  const Columns columns = Columns::parse(written({}), 0);
  CHECK(columns.lengths() == std::vector<std::uint32_t>{0});
  CHECK(columns.days() == std::vector<std::int32_t>{no_day});
  CHECK(columns.facet(FacetField::author).places == std::vector<std::uint32_t>{0});
}

TEST_CASE("columns stay readable where they are moved to") {
  Columns first = Columns::parse(written({{1, 2, {}}}), 1);
  const Columns moved = std::move(first);
  CHECK(moved.lengths() == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("clusters are read by the number of the document") {
  const Columns columns = Columns::parse(written({{1, 2, {}, "abcdef"}, {}, {1, 2, {}, "ghijkl"}}), 3);
  CHECK(columns.cluster(1) == "abcdef");
  CHECK(columns.cluster(2).empty());
  CHECK(columns.cluster(3) == "ghijkl");
}

TEST_CASE("where no document has a cluster, clusters take no room") {
  const std::string none = written({{}, {}}), one = written({{}, {0, no_day, {}, "abcdef"}});
  CHECK(one.size() == none.size() + 12);
  CHECK(Columns::parse(none, 2).cluster(2).empty());
  CHECK(Columns::parse(written({{0, no_day, {}, "odd"}}), 1).cluster(1).empty());
}

TEST_CASE("the first and the last day that there is come back") {
  constexpr std::int32_t latest = std::numeric_limits<std::int32_t>::max();
  const Columns columns = Columns::parse(written({{1, no_day + 1, {}}, {1, latest, {}}}), 2);
  CHECK(columns.days() == std::vector<std::int32_t>{no_day, no_day + 1, latest});
}

TEST_CASE("bytes of another file, or of another segment, are refused") {
  CHECK_THROWS_WITH_AS(Columns::parse("FIHRISW1", 0),
                       "the columns of a segment are damaged: they do not begin as columns do", IndexError);
  CHECK_THROWS_WITH_AS(Columns::parse(written(rows), 5),
                       "the columns of a segment are damaged: they are of 4 documents, not of 5", IndexError);
  CHECK_THROWS_WITH_AS(Columns::parse(written(rows) + "x", 4),
                       "the columns of a segment are damaged: something follows them", IndexError);
}

TEST_CASE("columns that are cut anywhere are refused") {
  const std::string bytes = written(rows);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_THROWS_AS(read_all(bytes.substr(0, size), 4), IndexError);
  read_all(bytes, 4);
}

TEST_CASE("columns that say what cannot be are refused") {
  read_all(with_column("", 9), 1);
  CHECK_THROWS_WITH_AS(read_all(with_column(std::string(3, '\0'), 0), 1),
                       "the columns of a segment are damaged: a column is too long", IndexError);
  CHECK_THROWS_WITH_AS(read_all(with_column(std::string("\xFF\xFF\xFF\xFF\x0F\x01\0", 7), 1), 1),
                       "the columns of a segment are damaged: a day is out of range", IndexError);
  CHECK_THROWS_WITH_AS(read_all(with_column(std::string("\xFF\xFF\xFF\xFF\xFF\x0F\x01\0", 8), 1), 1),
                       "the columns of a segment are damaged: a day is out of range", IndexError);
  CHECK_THROWS_WITH_AS(read_all(with_column(std::string("\x02", 1) + std::string(10, '\0'), 2), 1),
                       "the columns of a segment are damaged: there are more keys than documents", IndexError);
  CHECK_THROWS_WITH_AS(read_all(with_column(std::string("\0\x01\0", 3), 2), 1),
                       "the columns of a segment are damaged: a document has a key that is not there", IndexError);
  CHECK_THROWS_WITH_AS(read_all(with_column("abcde", 5), 1),
                       "the columns of a segment are damaged: they have clusters of other documents", IndexError);
}

}  // namespace fihris
