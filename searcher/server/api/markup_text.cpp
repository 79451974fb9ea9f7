#include "searcher/server/api/markup_text.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace fihris {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_in_xml(char32_t code_point) {
  if (code_point == invalid_code_point || code_point == 0xFFFE || code_point == 0xFFFF) return false;
  return code_point >= 0x20 || code_point == '\t' || code_point == '\n' || code_point == '\r';
}

void append(std::string& markup, char32_t code_point) {
  switch (code_point) {
    case '&': markup += "&amp;"; break;
    case '<': markup += "&lt;"; break;
    case '>': markup += "&gt;"; break;
    case '"': markup += "&quot;"; break;
    case '\'': markup += "&#39;"; break;
    default: append_utf8(markup, is_in_xml(code_point) ? code_point : replacement);
  }
}

}  // namespace

std::string markup_text(std::string_view text) {
  std::string markup;
  for (std::size_t at = 0; at < text.size();) append(markup, decode_utf8(text, at));
  return markup;
}

std::string highlighted_text(const MarkedText& marked, std::string_view pre, std::string_view post) {
  const std::string_view text = marked.text;
  std::string markup = marked.starts_inside ? "… " : "";
  std::size_t at = 0;
  for (const ByteRange& mark : marked.marks) {
    const std::size_t begin = std::clamp<std::size_t>(mark.begin, at, text.size());
    const std::size_t end = std::clamp<std::size_t>(mark.end, begin, text.size());
    markup += markup_text(text.substr(at, begin - at));
    markup.append(pre).append(markup_text(text.substr(begin, end - begin))).append(post);
    at = end;
  }
  markup += markup_text(text.substr(at));
  return marked.ends_inside ? markup + " …" : markup;
}

std::string url_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  std::string encoded;
  for (const char byte : text) {
    const auto number = static_cast<unsigned char>(byte);
    if (plain.find(byte) != std::string_view::npos) {
      encoded += byte;
    } else {
      encoded.append({'%', digits[number >> 4U], digits[number & 15U]});
    }
  }
  return encoded;
}

}  // namespace fihris
