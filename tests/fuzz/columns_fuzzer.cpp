// Any bytes are refused with an IndexError, or are columns of every document, which written again say the same.
#include "common/base/error.h"
#include "common/index/columns.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

constexpr std::uint32_t most_documents = 2'000;

std::vector<ColumnRow> rows_of(const Columns& columns, std::uint32_t documents) {
  const std::vector<std::uint32_t> lengths = columns.lengths();
  const std::vector<std::int32_t> days = columns.days();
  expect(lengths.size() == documents + 1 && days.size() == documents + 1, "every document has an entry");
  std::vector<ColumnRow> rows(documents);
  for (std::uint32_t i = 0; i < documents; ++i) {
    rows[i].length = lengths[i + 1];
    rows[i].day = days[i + 1];
    rows[i].cluster = columns.cluster(i + 1);
  }
  for (std::size_t field = 0; field < facet_fields; ++field) {
    const FacetColumn facet = columns.facet(static_cast<FacetField>(field));
    expect(facet.places.size() == documents + 1, "every document has a place");
    for (std::uint32_t i = 0; i < documents; ++i)
      if (facet.places[i + 1] > 0) rows[i].facets[field] = facet.keys.at(facet.places[i + 1] - 1);
  }
  return rows;
}

void parse(const std::string& bytes, std::uint32_t documents) {
  try {
    const std::vector<ColumnRow> rows = rows_of(Columns::parse(bytes, documents), documents);
    ColumnsWriter writer;
    for (const ColumnRow& row : rows) writer.add(row);
    expect(rows_of(Columns::parse(writer.finish(), documents), documents) == rows, "what is read can be written");
  } catch (const IndexError&) {
  }
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  const std::string input(fuzz::as_text(data, size));
  if (size == 0) return 0;
  // The number of documents that the manifest would say: two bytes at the end.
  const std::uint32_t documents =
      (static_cast<std::uint32_t>(data[size - 1]) << 8U | data[size > 1 ? size - 2 : 0]) % fuzz::most_documents;
  fuzz::parse(input.substr(0, size > 1 ? size - 2 : 0), documents);
  fuzz::parse("FIHRISC1" + input, documents);  // past its beginning
  return 0;
}
