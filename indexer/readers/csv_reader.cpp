#include "indexer/readers/csv_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/readers/control_characters.h"
#include "indexer/readers/csv_rows.h"
#include "indexer/readers/encoding_check.h"
#include "indexer/readers/record_fields.h"

namespace fihris {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Without a header columns are named by their numbers.
bool names_numbers_only(const SourceSettings& settings) {
  return !settings.fields.empty() &&
         std::ranges::all_of(settings.fields, [](const auto& field) { return is_number(field.first); });
}

}  // namespace

struct CsvReader::Impl {
  std::string name;
  Warn warn;
  SourceSettings settings;
  CsvRows rows;
  bool has_header;
  bool is_at_begin = true;
  bool is_at_end = false;
  char separator = ',';
  std::vector<std::string> columns;

  explicit Impl(ReaderInput input)
      : name(std::move(input.name)),
        warn(std::move(input.warn)),
        settings(std::move(input.settings)),
        rows(std::move(input.bytes), name),
        has_header(!names_numbers_only(settings)) {}

  std::string position() const { return fmt::format("{}:{}", name, rows.line()); }

  [[noreturn]] void reject(const std::string& reason) const {
    throw InputError(fmt::format("{}: {}", position(), reason));
  }

  // What is wrong with the header is wrong with all rows: nothing is read then.
  void begin() {
    is_at_begin = false;
    is_at_end = true;
    separator = rows.find_separator();
    if (settings.format == SourceFormat::tsv) separator = '\t';
    if (has_header) read_header();
    is_at_end = false;
  }

  void read_header() {
    const std::vector<std::string>* header = rows.next(separator);
    if (header == nullptr) return;
    for (const std::string& column : *header) {
      require_utf8(column, position());
      columns.push_back(single_line(column));
    }
    while (!columns.empty() && columns.back().empty()) columns.pop_back();
    require_text_column();
  }

  void require_text_column() const {
    const bool has_text = std::ranges::any_of(columns, [this](const std::string& column) {
      const auto choice = field_of_key(column, settings);
      return choice && choice->field == "text";
    });
    if (!has_text) reject("no column for the text: the first line must name the columns, one of them \"text\"");
  }

  void name_columns(std::size_t count) {
    while (columns.size() < count) columns.push_back(std::to_string(columns.size() + 1));
  }

  Article article_of(const std::vector<std::string>& row) {
    if (!has_header) name_columns(row.size());
    require_cells(row);
    const std::string where = position();
    RecordFields record(where, warn, settings);
    for (std::size_t i = 0; i < std::min(row.size(), columns.size()); ++i) record.add(columns[i], row[i]);
    return record.finish();
  }

  void require_cells(const std::vector<std::string>& row) const {
    std::size_t cells = row.size();
    while (cells > columns.size() && row[cells - 1].empty()) --cells;
    if (!has_header || cells == columns.size()) return;
    reject(fmt::format("{} cells where the header has {}: is a quote or separator missing?", cells, columns.size()));
  }
};

CsvReader::CsvReader(ReaderInput input) : impl_(std::make_unique<Impl>(std::move(input))) {}
CsvReader::~CsvReader() = default;

std::optional<Article> CsvReader::next() {
  if (impl_->is_at_begin) impl_->begin();
  if (impl_->is_at_end) return std::nullopt;
  const std::vector<std::string>* row = impl_->rows.next(impl_->separator);
  if (row == nullptr) return std::nullopt;
  return impl_->article_of(*row);
}

std::string CsvReader::position() const {
  return impl_->position();
}

std::uint64_t CsvReader::bytes_read() const {
  return impl_->rows.bytes_read();
}

std::uint64_t CsvReader::stored_bytes_read() const {
  return impl_->rows.stored_bytes_read();
}

}  // namespace fihris
