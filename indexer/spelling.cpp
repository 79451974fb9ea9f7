#include "indexer/spelling.h"

#include "common/text/plain_letter.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

constexpr char32_t nothing = 0;

bool is_invisible(char32_t c) {
  return (c >= 0x064B && c <= 0x0655) || c == 0x0670 || c == 0x0640 || c == 0x00AD || c == 0x061C ||
         (c >= 0x200B && c <= 0x200F);
}

char32_t plain_character(char32_t c) {
  if (c == U'\u00A0' || c == U'\t') return U' ';
  return is_invisible(c) ? nothing : plain_letter(c);
}

void append(std::string& line, char32_t c) {
  const bool after_blank = line.empty() || line.back() == ' ';
  if (c == nothing || (c == ' ' && after_blank)) return;
  if (c == ':' && after_blank && !line.empty()) line.pop_back();
  append_utf8(line, c);
}

}  // namespace

std::string plain_spelling(std::string_view text, std::size_t enough) {
  std::string line;
  for (std::size_t position = 0; position < text.size() && line.size() < enough;) {
    const std::size_t begin = position;
    const char32_t c = decode_utf8(text, position);
    if (c == invalid_code_point) {
      line += text[begin];
    } else {
      append(line, plain_character(c));
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace fihris
