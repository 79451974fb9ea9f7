#include "searcher/present/terminal_text.h"

#include "common/text/utf8.h"

namespace fihris {
namespace {

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

}  // namespace fihris
