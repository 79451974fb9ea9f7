#include "indexer/readers/http_response.h"

#include <algorithm>
#include <charconv>

#include "common/base/ascii.h"

namespace fihris {
namespace {

constexpr std::size_t most_fields = 200;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n\"'");
  return begin == text.npos ? std::string_view() : text.substr(begin, text.find_last_not_of(" \t\r\n\"'") - begin + 1);
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// Where the header ends and the body begins.
std::size_t body_begin(std::string_view bytes) {
  const std::size_t crlf = bytes.find("\r\n\r\n");
  const std::size_t lf = bytes.substr(0, crlf).find("\n\n");
  if (lf != bytes.npos) return lf + 2;
  return crlf == bytes.npos ? bytes.size() : crlf + 4;
}

}  // namespace

HeaderFields read_header_fields(std::string_view block) {
  HeaderFields fields;
  std::string* last = nullptr;
  while (!block.empty() && fields.size() < most_fields) {
    const std::string_view line = take_line(block);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') {
      if (last != nullptr) *last += " " + std::string(trimmed(line));
      continue;
    }
    const std::size_t colon = line.find(':');
    last = nullptr;
    if (colon == line.npos) continue;
    const auto [place, is_new] =
        fields.emplace(ascii_lower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
    if (is_new) last = &place->second;
  }
  return fields;
}

std::string_view field_of(const HeaderFields& fields, std::string_view name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<HttpResponse> read_http_response(std::string_view bytes) {
  HttpResponse response;
  const std::size_t begin = body_begin(bytes);
  std::string_view head = bytes.substr(0, begin);
  const std::string_view first = take_line(head);
  const std::size_t blank = first.find(' ');
  if (!first.starts_with("HTTP/") || blank == first.npos) return std::nullopt;
  const std::string_view code = first.substr(blank + 1, 3);
  std::from_chars(code.data(), code.data() + code.size(), response.status);
  response.fields = read_header_fields(head);
  response.body = bytes.substr(begin);
  return response;
}

ContentType read_content_type(std::string_view value) {
  ContentType content;
  const std::size_t semicolon = std::min(value.find(';'), value.size());
  content.type = ascii_lower(trimmed(value.substr(0, semicolon)));
  const std::string parameters = ascii_lower(value.substr(semicolon));
  const std::size_t charset = parameters.find("charset=");
  if (charset == parameters.npos) return content;
  const std::string_view rest = value.substr(semicolon + charset + 8);
  content.charset = trimmed(rest.substr(0, rest.find_first_of(";,")));
  return content;
}

}  // namespace fihris
