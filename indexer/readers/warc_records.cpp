#include "indexer/readers/warc_records.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "common/base/error.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_header = 256ULL << 10;
constexpr std::size_t longest_block = (16ULL << 20) + longest_header;  // a body with the header of HTTP
constexpr std::array page_types{"response"sv, "resource"sv, "conversion"sv};
constexpr auto magic = "WARC/"sv;

std::optional<std::uint64_t> length_of(const HeaderFields& fields) {
  const std::string_view value = field_of(fields, "content-length");
  std::uint64_t length = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
  return error == std::errc() && !value.empty() && end == value.data() + value.size() ? std::optional(length)
                                                                                      : std::nullopt;
}

}  // namespace

void WarcRecords::refuse(std::string_view reason) const {
  throw InputError(fmt::format("{}:record {}: {}", name_, number_, reason));
}

// Moves to the line that begins the next record, past blank lines and past what is damaged. False at the end.
bool WarcRecords::find_record() {
  bool is_lost = false;
  while (true) {
    const std::size_t start = buffer_.find_first_not_of("\r\n", begin_);
    begin_ = std::min(start, buffer_.size());
    if (buffer_.size() - begin_ < magic.size() && source_.refill(buffer_, begin_)) continue;
    if (begin_ == buffer_.size()) break;
    if (std::string_view(buffer_).substr(begin_).starts_with(magic)) break;
    is_lost = true;
    begin_ = std::min(buffer_.find('\n', begin_), buffer_.size());
  }
  const bool has_record = begin_ < buffer_.size();
  number_ += has_record || is_lost;
  if (!is_lost) return has_record;
  number_ -= has_record;  // the record found is still to come
  refuse("damaged: something that is no record is passed over");
}

// The header with its blank line.
std::string WarcRecords::take_header() {
  std::size_t searched = 0;
  while (true) {
    const std::string_view rest = std::string_view(buffer_).substr(begin_);
    const std::size_t crlf = rest.find("\r\n\r\n"sv, searched);
    const std::size_t lf = rest.substr(0, crlf).find("\n\n"sv, searched);
    if (lf != rest.npos) return take(lf + 2);
    if (crlf != rest.npos) return take(crlf + 4);
    searched = rest.size() < 3 ? 0 : rest.size() - 3;
    if (rest.size() > longest_header || !source_.refill(buffer_, begin_)) break;
  }
  begin_ = buffer_.size();
  refuse("its header does not end: passed over");
}

std::string WarcRecords::take(std::size_t count) {
  while (buffer_.size() - begin_ < count && source_.refill(buffer_, begin_)) {
  }
  std::string taken = buffer_.substr(begin_, count);
  begin_ += taken.size();
  return taken;
}

void WarcRecords::pass(std::uint64_t count) {
  while (true) {
    const std::uint64_t here = std::min<std::uint64_t>(buffer_.size() - begin_, count);
    begin_ += static_cast<std::size_t>(here);
    count -= here;
    if (count == 0) return;
    if (!source_.refill(buffer_, begin_)) refuse("the file ends inside it: get it again");
  }
}

std::optional<WarcRecord> WarcRecords::next() {
  while (find_record()) {
    WarcRecord record;
    const std::string header = take_header();
    record.number = number_;
    record.fields = read_header_fields(std::string_view(header).substr(std::min(header.find('\n') + 1, header.size())));
    const std::optional<std::uint64_t> length = length_of(record.fields);
    if (!length) refuse("no Content-Length: passed over");
    const bool holds_page = std::ranges::find(page_types, field_of(record.fields, "warc-type")) != page_types.end();
    if (holds_page && *length <= longest_block) {
      record.block = take(static_cast<std::size_t>(*length));
      if (record.block.size() < *length) refuse("the file ends inside it: get it again");
      return record;
    }
    pass(*length);
    if (holds_page) refuse(fmt::format("more than {} MiB: passed over", longest_block >> 20));
  }
  return std::nullopt;
}

}  // namespace fihris
