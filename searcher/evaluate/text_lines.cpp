#include "searcher/evaluate/text_lines.h"

#include <algorithm>
#include <cstdint>

#include "common/base/error.h"
#include "common/base/files.h"

namespace fihris {
namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";
// Far above any set of judgements in use, far below what would hurt the machine.
constexpr std::uint64_t size_limit = std::uint64_t{1} << 30;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::string read_text_file(const std::filesystem::path& file) {
  std::string content = read_file(file, size_limit);
  if (content.starts_with(byte_order_mark)) content.erase(0, byte_order_mark.size());
  return content;
}

std::vector<TextLine> nonblank_lines(std::string_view content) {
  std::vector<TextLine> lines;
  for (std::size_t number = 1; !content.empty(); ++number) {
    const std::size_t end = content.find('\n');
    std::string_view line = content.substr(0, end);
    content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!trim(line).empty()) lines.push_back({number, line});
  }
  return lines;
}

std::vector<std::string_view> split_fields(std::string_view line) {
  std::vector<std::string_view> fields;
  for (line = trim(line); !line.empty(); line = trim(line)) {
    const std::size_t size = std::min(line.find_first_of(blanks), line.size());
    fields.push_back(line.substr(0, size));
    line.remove_prefix(size);
  }
  return fields;
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

void fail_at(const std::string& file, std::size_t line, const std::string& message) {
  throw InputError(file + ":" + std::to_string(line) + ": " + message);
}

}  // namespace fihris
