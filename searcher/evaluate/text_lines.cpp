#include "searcher/evaluate/text_lines.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "common/base/error.h"

namespace fihris {
namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::string read_text_file(const std::filesystem::path& file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(in), {}};
  // A folder opens as a file but cannot be read, so ask for it by name.
  if (!in || std::filesystem::is_directory(file)) {
    const std::string why = errno != 0 ? std::strerror(errno) : "it is not a file";
    throw IoError("cannot read " + file.string() + ": " + why + ": name a file that can be read");
  }
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
