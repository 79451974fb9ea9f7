#include "indexer/canonical_url.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/base/ascii.h"
#include "common/text/utf8.h"
#include "indexer/readers/control_characters.h"
#include "indexer/url_parts.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::array reader_hosts{"www."sv, "m."sv, "amp."sv, "mobile."sv};
// Exactly these, or beginning with those that end in an underscore.
constexpr std::array tracking_names{"utm_"sv,
                                    "at_"sv,
                                    "pk_"sv,
                                    "mc_"sv,
                                    "hsa_"sv,
                                    "fbclid"sv,
                                    "gclid"sv,
                                    "gclsrc"sv,
                                    "dclid"sv,
                                    "wbraid"sv,
                                    "gbraid"sv,
                                    "msclkid"sv,
                                    "yclid"sv,
                                    "twclid"sv,
                                    "ttclid"sv,
                                    "igshid"sv,
                                    "igsh"sv,
                                    "_ga"sv,
                                    "_gl"sv,
                                    "ref"sv,
                                    "ref_src"sv,
                                    "ref_url"sv,
                                    "cmpid"sv,
                                    "ocid"sv,
                                    "ns_"sv,
                                    "smid"sv,
                                    "sr_share"sv,
                                    "share"sv,
                                    "shared"sv,
                                    "traffic_source"sv,
                                    "xtor"sv,
                                    "ncid"sv,
                                    "amp"sv,
                                    "outputtype"sv,
                                    "__twitter_impression"sv,
                                    "usqp"sv,
                                    "amp_js_v"sv,
                                    "fb_action_ids"sv,
                                    "fb_action_types"sv,
                                    "fb_source"sv,
                                    "mibextid"sv,
                                    "_hsenc"sv,
                                    "_hsmi"sv,
                                    "s_kwcid"sv,
                                    "replytocom"sv,
                                    "noamp"sv};

int hex_digit(char c) {
  const std::size_t digit = "0123456789abcdef"sv.find(ascii_lower(c));
  return digit == std::string_view::npos ? -1 : static_cast<int>(digit);
}

// The byte that "%D8" means; -1 when there is none.
int escaped_byte(std::string_view text) {
  if (text.size() < 3 || text.front() != '%') return -1;
  const int high = hex_digit(text[1]), low = hex_digit(text[2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

void append_escaped(std::string& text, char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  text += '%';
  text += digits[value >> 4];
  text += digits[value & 15];
}

bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         "-._~"sv.find(c) != "-._~"sv.npos;
}

// A letter or mark that a reader can see, and no blank.
bool is_readable(std::string_view character) {
  return character.size() > 1 && !find_invalid_utf8(character) && without_controls(character) == character &&
         has_visible_text(character);
}

// The bytes that the text stands for, each with whether it was written as it is.
struct Bytes {
  std::string bytes;
  std::string written;
};

Bytes unescaped(std::string_view text) {
  Bytes result;
  while (!text.empty()) {
    const int byte = escaped_byte(text);
    result.bytes += byte < 0 ? text.front() : static_cast<char>(byte);
    result.written += byte < 0 ? '1' : '0';
    text.remove_prefix(byte < 0 ? 1 : 3);
  }
  return result;
}

std::size_t character_length(std::string_view text) {
  std::size_t position = 0;
  decode_utf8(text, position);
  return position;
}

// Letters as themselves, all else that means nothing in an address escaped, what was escaped and means something
// ("%2F") still so.
std::string readable(std::string_view text) {
  const Bytes source = unescaped(text);
  std::string result;
  for (std::size_t i = 0; i < source.bytes.size();) {
    const char c = source.bytes[i];
    const std::string_view character =
        std::string_view(source.bytes).substr(i, character_length(std::string_view(source.bytes).substr(i)));
    const bool as_written =
        source.written[i] == '1' && c > 0x20 && c < 0x7F && "\"<>\\^`{|}%"sv.find(c) == std::string_view::npos;
    if (is_plain(c) || as_written || is_readable(character)) {
      result += character;
    } else {
      for (const char byte : character) append_escaped(result, byte);
    }
    i += character.size();
  }
  return result;
}

bool is_tracking(std::string_view name) {
  return std::ranges::any_of(tracking_names, [&](std::string_view known) {
    return known.ends_with('_') ? name.starts_with(known) : name == known;
  });
}

// "m=1" is Blogger's page for telephones.
bool says_nothing(std::string_view parameter) {
  const std::string name = ascii_lower(parameter.substr(0, parameter.find('=')));
  return parameter.empty() || is_tracking(name) || parameter == "m=1" || parameter == "m=0";
}

std::string canonical_query(std::string_view query) {
  std::vector<std::string> kept;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    std::string parameter = readable(query.substr(0, end));
    while (parameter.starts_with("amp;")) parameter.erase(0, 4);  // escaped once too often
    if (!says_nothing(parameter)) kept.push_back(std::move(parameter));
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  std::ranges::sort(kept);
  std::string joined;
  for (const std::string& parameter : kept) (joined += joined.empty() ? '?' : '&') += parameter;
  return joined;
}

std::string canonical_path(std::string_view path) {
  std::string clean = without_dots(readable(path));
  const auto trim = [&] {
    while (clean.ends_with('/')) clean.pop_back();
  };
  trim();
  while (clean.ends_with("/amp")) {
    clean.resize(clean.size() - 4);
    trim();
  }
  return clean;
}

std::string canonical_host(std::string host) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view prefix : reader_hosts)
      if (host.starts_with(prefix) && host.find('.', prefix.size()) != host.npos) {
        host.erase(0, prefix.size());
        found = true;
      }
  }
  return host;
}

}  // namespace

std::string canonical_url(std::string_view url) {
  if (url.size() > longest_url) return {};
  const UrlParts parts = split_url(url);
  if (parts.host.empty()) return {};
  const bool default_port = parts.port.empty() || parts.port == "80" || parts.port == "443";
  std::string canonical = "https://" + canonical_host(parts.host);
  if (!default_port) canonical += ':' + parts.port;
  canonical += canonical_path(parts.path) + canonical_query(parts.query);
  if (parts.fragment.starts_with('!')) canonical += '#' + readable(parts.fragment);
  return canonical.size() > longest_url ? std::string() : canonical;
}

std::string host_of_url(std::string_view url) {
  return canonical_host(split_url(url.substr(0, std::min(url.size(), longest_url))).host);
}

}  // namespace fihris
