#include "searcher/server/request_target.h"

#include <algorithm>

#include "searcher/server/problem.h"

namespace fihris {
namespace {

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The byte of "%41" at `at`; -1 when it is none.
int escaped_byte(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return -1;
  const int high = digit_value(text[at + 1]);
  const int low = digit_value(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

// Nothing for an escape that is none, and for an encoded NUL.
std::optional<std::string> decoded(std::string_view text, bool plus_is_space) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      plain += plus_is_space && text[i] == '+' ? ' ' : text[i];
      continue;
    }
    const int byte = escaped_byte(text, i);
    if (byte <= 0) return std::nullopt;
    plain += static_cast<char>(byte);
    i += 2;
  }
  return plain;
}

bool is_no_url_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte == 0x7F;
}

std::optional<NamedValue> parse_parameter(std::string_view text) {
  const std::size_t equals = std::min(text.find('='), text.size());
  const auto name = decoded(text.substr(0, equals), true);
  const auto value = decoded(text.substr(std::min(equals + 1, text.size())), true);
  if (!name || !value) return std::nullopt;
  return NamedValue{*name, *value};
}

// "http://host/path" → "/path", "http://host" → "/"; what is not of this form stays.
std::string_view without_host(std::string_view raw) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!raw.starts_with(scheme)) continue;
    const std::size_t end = raw.find_first_of("/?", scheme.size());
    if (end == std::string_view::npos) return "/";
    return raw[end] == '/' ? raw.substr(end) : raw;
  }
  return raw;
}

ReadTarget refused(int status, std::string_view code, std::string_view detail) {
  return {std::nullopt, problem(status, code, detail)};
}

ReadTarget refused_encoding() {
  return refused(400, "bad-encoding",
                 "the address has a '%' that is not followed by two hexadecimal digits, or stands for no text: write "
                 "a percent sign as %25");
}

}  // namespace

ReadTarget parse_target(std::string_view raw) {
  if (raw.size() > max_target_bytes)
    return refused(414, "address-too-long", "the address has more than 8192 bytes: ask a shorter query");
  raw = without_host(raw.substr(0, raw.find('#')));
  if (raw.empty() || raw.front() != '/') return refused(400, "bad-address", "the address must begin with a slash");
  if (std::any_of(raw.begin(), raw.end(), is_no_url_byte))
    return refused(400, "bad-address", "the address has a byte that must be percent-encoded");
  const std::size_t mark = std::min(raw.find('?'), raw.size());
  const auto path = decoded(raw.substr(0, mark), false);
  if (!path) return refused_encoding();
  RequestTarget target{*path, {}};
  for (std::string_view rest = raw.substr(std::min(mark + 1, raw.size())); !rest.empty();) {
    const std::string_view part = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    if (part.empty()) continue;
    if (target.parameters.size() == max_parameters)
      return refused(400, "too-many-parameters", "the address has more than 100 parameters");
    auto parameter = parse_parameter(part);
    if (!parameter) return refused_encoding();
    target.parameters.push_back(*std::move(parameter));
  }
  return {std::move(target), {}};
}

}  // namespace fihris
