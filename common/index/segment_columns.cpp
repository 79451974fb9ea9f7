#include "common/index/segment_columns.h"

#include <vector>

#include "common/base/date.h"
#include "common/base/files.h"
#include "common/index/columns.h"
#include "common/index/schema.h"
#include "common/index/xapian_errors.h"

namespace fihris {
namespace {

using Rows = std::vector<ColumnRow>;  // of document n at n - 1

void read_lengths(const Xapian::Database& segment, Rows& rows) {
  const auto end = segment.postlist_end("");
  for (auto at = segment.postlist_begin(""); at != end; ++at) rows[*at - 1].length = at.get_doclength();
}

void read_days(const Xapian::Database& segment, Rows& rows) {
  const auto end = segment.valuestream_end(schema::date_slot);
  for (auto at = segment.valuestream_begin(schema::date_slot); at != end; ++at)
    if (const std::optional<Date> date = parse_compact_date(*at)) rows[at.get_docid() - 1].day = day_number(*date);
}

void read_facets(const Xapian::Database& segment, Rows& rows) {
  const auto end = segment.valuestream_end(schema::facets_slot);
  for (auto at = segment.valuestream_begin(schema::facets_slot); at != end; ++at)
    if (const std::optional<FacetKeys> keys = decode_facets(*at)) rows[at.get_docid() - 1].facets = keys->fields;
}

void read_clusters(const Xapian::Database& segment, Rows& rows) {
  const auto end = segment.valuestream_end(schema::cluster_slot);
  for (auto at = segment.valuestream_begin(schema::cluster_slot); at != end; ++at)
    rows[at.get_docid() - 1].cluster = *at;
}

}  // namespace

std::string columns_of(const Xapian::Database& segment) {
  Rows rows(segment.get_lastdocid());
  read_lengths(segment, rows);
  read_days(segment, rows);
  read_facets(segment, rows);
  read_clusters(segment, rows);
  ColumnsWriter writer;
  for (const ColumnRow& row : rows) writer.add(row);
  return writer.finish();
}

void write_columns(const std::filesystem::path& folder) {
  write_file(folder / columns_name, with_xapian_errors("the segment " + folder.string(), [&] {
               return columns_of(Xapian::Database(folder.string(), Xapian::DB_BACKEND_GLASS));
             }));
}

}  // namespace fihris
