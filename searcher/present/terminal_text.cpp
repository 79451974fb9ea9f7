#include "searcher/present/terminal_text.h"

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

// Some terminals take no longer ones.
constexpr std::size_t longest_link = 2000;

constexpr char32_t replacement_character = U'\uFFFD';

bool is_line_end(char32_t code_point) {
  return code_point == U'\n' || code_point == U'\u2028' || code_point == U'\u2029';
}

std::string printable(std::string_view text, char line_end) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const char32_t code_point = decode_utf8(text, position);
    if (code_point == invalid_code_point) {
      append_utf8(safe, replacement_character);
    } else if (is_line_end(code_point)) {
      safe += line_end;
    } else if (code_point == U'\t' || code_point == U'\r') {
      safe += ' ';
    } else if (!is_dangerous_on_terminal(code_point)) {
      append_utf8(safe, code_point);
    }
  }
  return safe;
}

}  // namespace

bool is_dangerous_on_terminal(char32_t code_point) {
  const bool is_control = code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F);
  const bool is_embedding = code_point >= 0x202A && code_point <= 0x202E;
  const bool is_isolate = code_point >= 0x2066 && code_point <= 0x2069;
  return is_control || is_embedding || is_isolate;
}

std::string printable_line(std::string_view text) {
  return printable(text, ' ');
}

std::string printable_text(std::string_view text) {
  return printable(text, '\n');
}

std::string safe_link(std::string_view url) {
  const std::string scheme = ascii_lower(url.substr(0, url.find("://")));
  if (scheme != "http" && scheme != "https") return "";
  std::string link;
  for (const char byte : url) {
    const auto code = static_cast<unsigned char>(byte);
    if (code <= 0x20 || code == 0x7F) return "";
    link += code < 0x7F ? std::string(1, byte) : fmt::format("%{:02X}", code);
  }
  return link.size() <= longest_link ? link : "";
}

std::string linked(const std::string& text, const std::string& link) {
  if (link.empty()) return text;
  return "\x1b]8;;" + link + "\x1b\\" + text + "\x1b]8;;\x1b\\";
}

}  // namespace fihris
