#include "common/index/columns.h"

#include <algorithm>

#include "common/base/error.h"
#include "common/index/packed_numbers.h"

namespace fihris {
namespace {

constexpr std::string_view magic = "FIHRISC1";
constexpr std::size_t key_bytes = 4;

// Where columns stand; those of facets follow.
constexpr std::size_t lengths_column = 0, days_column = 1, first_facet = 2,
                      clusters_column = first_facet + facet_fields;

constexpr std::size_t cluster_bytes = 6;
constexpr std::string_view no_cluster("\0\0\0\0\0\0", cluster_bytes);

[[noreturn]] void throw_damaged(const std::string& how) {
  throw IndexError("the columns of a segment are damaged: " + how);
}

void append_key(std::uint32_t key, std::string& bytes) {
  for (std::size_t i = 0; i < key_bytes; ++i) bytes += static_cast<char>(key >> 8 * i & 0xFFU);
}

std::uint32_t key_in(std::string_view bytes) {
  std::uint32_t key = 0;
  for (std::size_t i = key_bytes; i-- > 0;) key = key << 8U | static_cast<unsigned char>(bytes[i]);
  return key;
}

// Of days before 1970 too: 0, -1, 1, -2, … are 0, 1, 2, 3, …
std::uint64_t unsigned_of(std::int32_t day) {
  return day < 0 ? static_cast<std::uint64_t>(-(std::int64_t{day} + 1)) * 2 + 1 : static_cast<std::uint64_t>(day) * 2;
}

std::int64_t signed_of(std::uint64_t number) {
  if (number > std::numeric_limits<std::uint32_t>::max()) throw_damaged("a day is out of range");
  const auto half = static_cast<std::int64_t>(number / 2);
  return number % 2 == 1 ? -half - 1 : half;
}

std::string packed_days(const std::vector<std::int32_t>& days) {
  std::int32_t earliest = std::numeric_limits<std::int32_t>::max();
  for (const std::int32_t day : days)
    if (day != no_day) earliest = std::min(earliest, day);
  std::vector<std::uint32_t> places;
  places.reserve(days.size());
  for (const std::int32_t day : days)
    places.push_back(day == no_day ? 0 : static_cast<std::uint32_t>(std::int64_t{day} - earliest + 1));
  std::string bytes;
  append_number(unsigned_of(earliest), bytes);
  append_packed_numbers(places, bytes);
  return bytes;
}

std::string packed_facet(const FacetColumn& facet) {
  std::string bytes;
  append_number(facet.keys.size(), bytes);
  for (const std::uint32_t key : facet.keys) append_key(key, bytes);
  append_packed_numbers(facet.places, bytes);
  return bytes;
}

void append_column(const std::string& column, std::string& bytes) {
  append_number(column.size(), bytes);
  bytes += column;
}

std::vector<std::uint32_t> rest_of(NumberReader& reader, std::uint32_t documents) {
  std::vector<std::uint32_t> numbers = reader.packed_numbers(documents, 1);
  if (!reader.at_end()) throw_damaged("a column is too long");
  return numbers;
}

}  // namespace

void ColumnsWriter::add(const ColumnRow& row) {
  lengths_.push_back(row.length);
  days_.push_back(row.day);
  for (std::size_t i = 0; i < facet_fields; ++i) {
    auto& [place_of, column] = facets_[i];
    const std::uint32_t key = row.facets[i];
    const auto next = static_cast<std::uint32_t>(column.keys.size() + 1);
    const std::uint32_t place = key == 0 ? 0 : place_of.try_emplace(key, next).first->second;
    if (place == next) column.keys.push_back(key);
    column.places.push_back(place);
  }
  clusters_ += row.cluster.size() == cluster_bytes ? std::string_view(row.cluster) : no_cluster;
}

std::string ColumnsWriter::finish() const {
  std::string bytes(magic);
  append_number(lengths_.size(), bytes);
  std::string lengths;
  append_packed_numbers(lengths_, lengths);
  append_column(lengths, bytes);
  append_column(packed_days(days_), bytes);
  for (const Facets& facet : facets_) append_column(packed_facet(facet.column), bytes);
  append_column(clusters_.find_first_not_of('\0') == clusters_.npos ? "" : clusters_, bytes);
  return bytes;
}

Columns Columns::parse(std::string bytes, std::uint32_t documents) {
  if (!bytes.starts_with(magic)) throw_damaged("they do not begin as columns do");
  Columns columns;
  columns.bytes_ = std::move(bytes);
  columns.documents_ = documents;
  NumberReader reader(std::string_view(columns.bytes_).substr(magic.size()));
  if (const std::uint64_t held = reader.number(); held != documents)
    throw_damaged("they are of " + std::to_string(held) + " documents, not of " + std::to_string(documents));
  for (auto& [begin, size] : columns.places_) {
    const std::string_view column = reader.take(reader.number());
    begin = static_cast<std::size_t>(column.data() - columns.bytes_.data());
    size = column.size();
  }
  if (!reader.at_end()) throw_damaged("something follows them");
  const std::size_t clusters = columns.places_[clusters_column].second;
  if (clusters != 0 && clusters != documents * cluster_bytes) throw_damaged("they have clusters of other documents");
  return columns;
}

std::string_view Columns::column(std::size_t number) const {
  return std::string_view(bytes_).substr(places_[number].first, places_[number].second);
}

std::vector<std::uint32_t> Columns::lengths() const {
  NumberReader reader(column(lengths_column));
  return rest_of(reader, documents_);
}

std::vector<std::int32_t> Columns::days() const {
  NumberReader reader(column(days_column));
  const std::int64_t earliest = signed_of(reader.number());
  const std::vector<std::uint32_t> places = rest_of(reader, documents_);
  std::vector<std::int32_t> days(places.size(), no_day);
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (places[i] == 0) continue;
    const std::int64_t day = earliest + places[i] - 1;
    if (day <= no_day || day > std::numeric_limits<std::int32_t>::max()) throw_damaged("a day is out of range");
    days[i] = static_cast<std::int32_t>(day);
  }
  return days;
}

std::string_view Columns::cluster(std::uint32_t document) const {
  const std::string_view clusters = column(clusters_column);
  if (clusters.empty()) return {};
  const std::string_view cluster = clusters.substr((document - std::size_t{1}) * cluster_bytes, cluster_bytes);
  return cluster == no_cluster ? std::string_view() : cluster;
}

FacetColumn Columns::facet(FacetField field) const {
  NumberReader reader(column(first_facet + static_cast<std::size_t>(field)));
  FacetColumn facet;
  const std::uint64_t keys = reader.number();
  if (keys > documents_) throw_damaged("there are more keys than documents");
  std::string_view bytes = reader.take(keys * key_bytes);
  for (; !bytes.empty(); bytes.remove_prefix(key_bytes)) facet.keys.push_back(key_in(bytes));
  facet.places = rest_of(reader, documents_);
  if (std::ranges::any_of(facet.places, [&](std::uint32_t place) { return place > keys; }))
    throw_damaged("a document has a key that is not there");
  return facet;
}

}  // namespace fihris
