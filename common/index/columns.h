// The file "columns" of a segment: what searches ask of all its documents (length, day, facets), packed column by
// column, so that it is read at once and not document by document. It takes nine or ten bytes a document, six of them
// for its cluster.
//
//   ColumnsWriter writer;
//   writer.add({120, 19858, {facet_key("واحة"), 0, 0}});      // of document 1, then of 2, …
//   const Columns columns = Columns::parse(writer.finish(), 1);
//   columns.lengths()                                           // {0, 120}: by the number of the document
//
// Layout: "FIHRISC1"; the number of documents; then for lengths, days, sources, sections and authors the bytes of the
// column and the column (packed_numbers.h), and so for clusters: six bytes each, zeros where there is none, or nothing
// at all where no document has one. Before its numbers a column of days has the earliest day; one of facets its keys,
// how many and four bytes each, least significant first. Its numbers are places in them, from 1; 0 stands for none, as
// it does among days. Numbers of the layout have seven bits a byte, the least significant first.
//
// The manifest has the checksum of the file.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/index/facet_keys.h"

namespace fihris {

inline constexpr std::string_view columns_name = "columns";

// Larger than that of four hundred million documents.
inline constexpr std::uint64_t largest_columns = std::uint64_t{1} << 31U;

inline constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();

struct ColumnRow {
  std::uint32_t length = 0;                          // its words, as Xapian counts them
  std::int32_t day = no_day;                         // since 1970-01-01
  std::array<std::uint32_t, facet_fields> facets{};  // keys, 0 where there is none (facet_keys.h)
  std::string cluster{};                             // the value of schema::cluster_slot; "" or six bytes
  bool operator==(const ColumnRow&) const = default;
};

// Which keys there are, and of each document the place of its key, from 1; 0: it has none.
struct FacetColumn {
  std::vector<std::uint32_t> keys;
  std::vector<std::uint32_t> places;
};

class ColumnsWriter {
 public:
  // Of the next document, from the first on; default rows where there is none.
  void add(const ColumnRow& row);
  std::string finish() const;

 private:
  struct Facets {
    std::unordered_map<std::uint32_t, std::uint32_t> place_of;
    FacetColumn column;
  };

  std::vector<std::uint32_t> lengths_;
  std::vector<std::int32_t> days_;
  std::array<Facets, facet_fields> facets_;
  std::string clusters_;
};

// Any number of threads may read it. Lists have one entry more than there are documents: none has the number
// 0. Throws IndexError that says what is wrong with the bytes.
class Columns {
 public:
  // Of a segment with so many documents, those deleted among them.
  static Columns parse(std::string bytes, std::uint32_t documents);

  std::vector<std::uint32_t> lengths() const;
  std::vector<std::int32_t> days() const;  // no_day where there is none
  FacetColumn facet(FacetField field) const;

  // Of a document from 1 on; "" where it has none. At once, without reading others; a view that lives as long as this.
  std::string_view cluster(std::uint32_t document) const;

 private:
  static constexpr std::size_t column_count = facet_fields + 3;

  std::string_view column(std::size_t number) const;

  std::string bytes_;
  std::uint32_t documents_ = 0;
  std::array<std::pair<std::size_t, std::size_t>, column_count> places_;  // begin and size of each in the bytes
};

}  // namespace fihris
