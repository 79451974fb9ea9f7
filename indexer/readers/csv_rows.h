// The rows of a CSV file, as RFC 4180 describes them and as spreadsheets write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/byte_source.h"

namespace fihris {

//   CsvRows rows(std::move(bytes), "news.csv");
//   while (const std::vector<std::string>* row = rows.next('\t')) use(*row, rows.line());
//
// Cells in double quotes may hold separators, line ends and doubled quotes; text behind a closing quote belongs to the
// cell. Lines end in LF, CRLF or CR; blank ones are passed over, and so is a byte order mark. Not for two threads at
// once.
class CsvRows {
 public:
  CsvRows(ByteSource source, std::string name) : source_(std::move(source)), name_(std::move(name)) {}

  // The separator that the first row has most of outside quotes: , ; tab or |. The line "sep=;" of spreadsheets says
  // it, and is passed over. REQUIRES that no row was read.
  char find_separator();

  // The next row, valid until the next call; null at the end. Throws InputError "NAME:LINE: …" for a row of more than
  // 64 MiB or a quote that is not closed: reading goes on in the line after that in which the row begins.
  const std::vector<std::string>* next(char separator);

  std::uint64_t line() const { return row_line_; }  // in which the last row begins, from 1
  std::uint64_t bytes_read() const { return source_.bytes_read(); }
  std::uint64_t stored_bytes_read() const { return source_.stored_bytes_read(); }

 private:
  bool fill();
  int at(std::size_t position);
  bool skip_blank_lines();
  std::size_t row_end(char separator);
  void split(std::string_view row, char separator);
  void pass_line();
  [[noreturn]] void refuse_row(std::string_view reason);

  ByteSource source_;
  std::string name_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of the row
  std::uint64_t line_ = 1;
  std::uint64_t row_line_ = 0;
  std::size_t refused_ = 0;
  std::vector<std::string> cells_;
};

}  // namespace fihris
