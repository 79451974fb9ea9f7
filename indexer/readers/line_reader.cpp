#include "indexer/readers/line_reader.h"

#include <fmt/format.h>

#include "common/base/error.h"

namespace fihris {
LineReader::LineReader(ByteSource source, std::string name, std::size_t longest_line)
    : source_(std::move(source)), name_(std::move(name)), longest_line_(longest_line) {}

std::optional<std::string_view> LineReader::next() {
  ++number_;
  std::size_t searched = begin_;
  std::size_t end = std::string::npos;
  while ((end = buffer_.find('\n', searched)) == std::string::npos) {
    if (buffer_.size() - begin_ > longest_line_) skip_line();
    const std::size_t pending = buffer_.size() - begin_;
    if (!source_.refill(buffer_, begin_)) break;
    searched = begin_ + pending;
  }
  if (end == std::string::npos) end = buffer_.size();
  if (begin_ == end && end == buffer_.size()) return std::nullopt;
  const std::string_view line = std::string_view(buffer_).substr(begin_, end - begin_);
  begin_ = std::min(end + 1, buffer_.size());
  return line;
}

void LineReader::skip_line() {
  std::size_t end = std::string::npos;
  do {
    begin_ = buffer_.size();
  } while (source_.refill(buffer_, begin_) && (end = buffer_.find('\n')) == std::string::npos);
  begin_ = end == std::string::npos ? buffer_.size() : end + 1;
  throw InputError(
      fmt::format("{}:{}: line of more than {} MiB: split the article", name_, number_, longest_line_ >> 20),
      SkipReason::too_large);
}

}  // namespace fihris
