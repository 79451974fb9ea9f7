#include "searcher/server/page/html_writer.h"

#include "common/text/utf8.h"

namespace fihris {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool turns_direction(char32_t code_point) {
  return (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

bool is_control(char32_t code_point) {
  if (code_point == '\n' || code_point == '\t') return false;
  return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

bool is_no_character(char32_t code_point) {
  return (code_point >= 0xFDD0 && code_point <= 0xFDEF) || (code_point & 0xFFFE) == 0xFFFE;
}

void append_character(std::string& html, char32_t code_point) {
  switch (code_point) {
    case '&': html += "&amp;"; return;
    case '<': html += "&lt;"; return;
    case '>': html += "&gt;"; return;
    case '"': html += "&quot;"; return;
    case '\'': html += "&#39;"; return;
    default: append_utf8(html, code_point);
  }
}

}  // namespace

void append_escaped(std::string& html, std::string_view foreign) {
  for (std::size_t at = 0; at < foreign.size();) {
    const char32_t code_point = decode_utf8(foreign, at);
    if (code_point == invalid_code_point) {
      append_utf8(html, replacement);
    } else if (!turns_direction(code_point) && !is_control(code_point) && !is_no_character(code_point)) {
      append_character(html, code_point);
    }
  }
}

void HtmlWriter::open(TagName tag, Attributes attributes) {
  html_ += '<';
  html_ += tag.text();
  for (const Attribute& each : attributes) {
    if (!each.is_there()) continue;
    html_ += ' ';
    html_ += each.name();
    html_ += "=\"";
    append_escaped(html_, each.value());
    html_ += '"';
  }
  html_ += '>';
}

void HtmlWriter::close(TagName tag) {
  html_ += "</";
  html_ += tag.text();
  html_ += '>';
}

void HtmlWriter::marked(std::string_view foreign, std::span<const ByteRange> marks) {
  std::size_t done = 0;
  for (const ByteRange& mark : marks) {
    if (mark.begin < done || mark.end <= mark.begin || mark.end > foreign.size()) continue;
    text(foreign.substr(done, mark.begin - done));
    element("mark", {}, foreign.substr(mark.begin, mark.end - mark.begin));
    done = mark.end;
  }
  text(foreign.substr(done));
}

}  // namespace fihris
