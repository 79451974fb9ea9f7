#include "indexer/readers/csv_rows.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/readers/encoding_check.h"

namespace fihris {
namespace {

constexpr std::size_t block_bytes = 256ULL << 10;
constexpr std::size_t longest_row = 64ULL << 20;
constexpr std::size_t most_cells = 10'000;
// Each costs a look at as much as the longest row.
constexpr std::size_t most_refused_rows = 20;
constexpr int end = -1;
constexpr std::array separators{',', ';', '\t', '|'};

bool ends_line(int c) {
  return c == '\n' || c == '\r' || c == end;
}

// Adds what stands between the quotes at the front of the rest, and behind them up to the separator.
void take_quoted(std::string_view& rest, std::string& cell) {
  rest.remove_prefix(1);
  while (true) {
    const std::size_t quote = std::min(rest.find('"'), rest.size());
    cell += rest.substr(0, quote);
    rest.remove_prefix(std::min(quote + 1, rest.size()));
    if (!rest.starts_with('"')) return;
    cell += '"';
    rest.remove_prefix(1);
  }
}

}  // namespace

bool CsvRows::fill() {
  const std::size_t kept = buffer_.size() - begin_;
  const bool is_first = source_.bytes_read() == 0;
  source_.refill(buffer_, begin_);
  if (is_first && without_byte_order_mark(buffer_).size() < buffer_.size()) buffer_.erase(0, 3);
  return buffer_.size() > kept;
}

// The byte so far behind the beginning of the row.
int CsvRows::at(std::size_t position) {
  if (begin_ + position >= buffer_.size() && !fill()) return end;
  return static_cast<unsigned char>(buffer_[begin_ + position]);
}

bool CsvRows::skip_blank_lines() {
  for (int c = at(0); c != end; c = at(0)) {
    if (!ends_line(c)) return true;
    pass_line();
  }
  return false;
}

// Past the line that begins here, however long it is.
void CsvRows::pass_line() {
  std::size_t length = 0;
  for (int c = at(0); !ends_line(c); c = at(length)) {
    if (++length < block_bytes) continue;
    begin_ += length;
    length = 0;
  }
  if (at(length) == '\r' && at(length + 1) == '\n') ++length;
  begin_ = std::min(begin_ + length + 1, buffer_.size());
  ++line_;
}

char CsvRows::find_separator() {
  constexpr std::size_t longest_header = 1ULL << 20;
  std::array<std::size_t, separators.size()> counts{};
  bool in_quotes = false;
  if (!skip_blank_lines()) return separators.front();
  for (std::size_t i = 0; i < longest_header && at(i) != end && (in_quotes || !ends_line(at(i))); ++i) {
    const auto found = std::ranges::find(separators, static_cast<char>(at(i)));
    in_quotes = in_quotes != (at(i) == '"');
    if (!in_quotes && found != separators.end()) ++counts[static_cast<std::size_t>(found - separators.begin())];
  }
  if (std::string_view(buffer_).substr(begin_).starts_with("sep=") && ends_line(at(5))) {
    const char said = static_cast<char>(at(4));
    pass_line();
    return said;
  }
  return separators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

// Length of the row without its line end.
std::size_t CsvRows::row_end(char separator) {
  enum class Place { begin, bare, quoted, closing };
  Place place = Place::begin;
  for (std::size_t length = 0;; ++length) {
    const int c = at(length);
    if (length > longest_row) refuse_row(fmt::format("a row of more than {} MiB", longest_row >> 20));
    if (place == Place::quoted) {
      if (c == end) refuse_row("a quote is not closed");
      if (c == '"') place = Place::closing;
    } else if (c == '"' && place != Place::bare) {
      place = Place::quoted;  // the first quote of a cell, or the second of two
    } else if (ends_line(c)) {
      return length;
    } else {
      place = c == separator ? Place::begin : Place::bare;
    }
  }
}

void CsvRows::refuse_row(std::string_view reason) {
  if (++refused_ <= most_refused_rows) {
    pass_line();
    throw InputError(fmt::format("{}:{}: {}: row skipped", name_, row_line_, reason));
  }
  do {
    begin_ = buffer_.size();
  } while (fill());
  throw InputError(fmt::format("{}:{}: {}, as in {} rows before: the rest is not read", name_, row_line_, reason,
                               most_refused_rows));
}

void CsvRows::split(std::string_view row, char separator) {
  cells_.clear();
  for (bool goes_on = true; goes_on && cells_.size() < most_cells;) {
    std::string& cell = cells_.emplace_back();
    if (row.starts_with('"')) take_quoted(row, cell);
    const std::size_t length = std::min(row.find(separator), row.size());
    cell += row.substr(0, length);
    goes_on = length < row.size();
    row.remove_prefix(std::min(length + 1, row.size()));
  }
}

const std::vector<std::string>* CsvRows::next(char separator) {
  if (!skip_blank_lines()) return nullptr;
  row_line_ = line_;
  const std::size_t length = row_end(separator);
  const std::string_view row = std::string_view(buffer_).substr(begin_, length);
  split(row, separator);
  const auto line_feeds = std::ranges::count(row, '\n');
  line_ += static_cast<std::uint64_t>(line_feeds > 0 ? line_feeds : std::ranges::count(row, '\r'));
  begin_ += length;
  return &cells_;
}

}  // namespace fihris
