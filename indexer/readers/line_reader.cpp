#include "indexer/readers/line_reader.h"

#include <fmt/format.h>

#include "common/base/error.h"

namespace fihris {
namespace {
constexpr std::size_t block_bytes = 256ULL << 10;
}

LineReader::LineReader(ByteSource source, std::string name, std::size_t longest_line)
    : source_(std::move(source)), name_(std::move(name)), longest_line_(longest_line) {}

std::optional<std::string_view> LineReader::next() {
  ++number_;
  std::size_t searched = begin_;
  std::size_t end = std::string::npos;
  while ((end = buffer_.find('\n', searched)) == std::string::npos) {
    if (buffer_.size() - begin_ > longest_line_) skip_line();
    const std::size_t pending = buffer_.size() - begin_;
    if (!fill()) break;
    searched = begin_ + pending;
  }
  if (end == std::string::npos) end = buffer_.size();
  if (begin_ == end && end == buffer_.size()) return std::nullopt;
  const std::string_view line = std::string_view(buffer_).substr(begin_, end - begin_);
  begin_ = std::min(end + 1, buffer_.size());
  return line;
}

// Moves what is left to the front and reads a block behind it.
bool LineReader::fill() {
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t kept = buffer_.size();
  buffer_.resize(kept + block_bytes);
  std::size_t count = 0;
  try {
    count = source_.read(buffer_.data() + kept, block_bytes);
  } catch (...) {
    buffer_.clear();  // half a line is not an article
    throw;
  }
  buffer_.resize(kept + count);
  return count > 0;
}

void LineReader::skip_line() {
  std::size_t end = std::string::npos;
  do {
    begin_ = buffer_.size();
  } while (fill() && (end = buffer_.find('\n')) == std::string::npos);
  begin_ = end == std::string::npos ? buffer_.size() : end + 1;
  throw InputError(
      fmt::format("{}:{}: line of more than {} MiB: split the article", name_, number_, longest_line_ >> 20));
}

}  // namespace fihris
