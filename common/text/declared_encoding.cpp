#include "common/text/declared_encoding.h"

#include <algorithm>
#include <map>

#include "common/base/ascii.h"

namespace fihris {
namespace {

constexpr std::size_t prescan_bytes = 4096;
constexpr std::size_t longest_label = 40;
constexpr std::string_view blanks = " \t\r\n\f";
constexpr std::string_view blanks_and_slash = " \t\r\n\f/";

using Attributes = std::map<std::string, std::string>;

std::string usable_label(std::string_view label) {
  const std::size_t begin = label.find_first_not_of(blanks);
  if (begin == label.npos) return "";
  label = label.substr(begin, label.find_last_not_of(blanks) - begin + 1);
  const bool printable = std::all_of(label.begin(), label.end(), [](char c) { return c > ' ' && c < 0x7F; });
  return printable && label.size() <= longest_label ? std::string(label) : "";
}

void skip(std::string_view& text, std::string_view set) {
  text.remove_prefix(std::min(text.size(), text.find_first_not_of(set)));
}

// Takes what comes before any of `ends`.
std::string_view take_until(std::string_view& text, std::string_view ends) {
  const std::string_view taken = text.substr(0, text.find_first_of(ends));
  text.remove_prefix(taken.size());
  return taken;
}

std::string_view take_value(std::string_view& text) {
  skip(text, blanks);
  if (text.empty() || (text.front() != '"' && text.front() != '\'')) return take_until(text, " \t\r\n\f>");
  const std::string_view quote = text.substr(0, 1);
  text.remove_prefix(1);
  const std::string_view value = take_until(text, quote);
  text.remove_prefix(std::min<std::size_t>(text.size(), 1));
  return value;
}

// The attributes of a tag up to its '>', which stays; of one that stands twice the first counts.
Attributes take_attributes(std::string_view& text) {
  Attributes attributes;
  for (skip(text, blanks_and_slash); !text.empty() && text.front() != '>'; skip(text, blanks_and_slash)) {
    std::string name = ascii_lower(take_until(text, " \t\r\n\f/>="));
    skip(text, blanks);
    std::string value;
    if (text.starts_with('=')) {
      text.remove_prefix(1);
      value = take_value(text);
    }
    attributes.emplace(std::move(name), std::move(value));
  }
  return attributes;
}

// "text/html; charset=windows-1256": the value after the first "charset" that has one.
std::string charset_of_content(std::string_view content) {
  const std::string lower_content = ascii_lower(content);
  std::string_view rest = lower_content;
  for (std::size_t found = rest.find("charset"); found != rest.npos; found = rest.find("charset")) {
    rest.remove_prefix(found + std::string_view("charset").size());
    skip(rest, blanks);
    if (!rest.starts_with('=')) continue;
    rest.remove_prefix(1);
    skip(rest, blanks);
    if (!rest.empty() && (rest.front() == '"' || rest.front() == '\'')) return usable_label(take_value(rest));
    return usable_label(take_until(rest, " \t\r\n\f;"));
  }
  return "";
}

std::string charset_of_meta(const Attributes& attributes) {
  if (const auto charset = attributes.find("charset"); charset != attributes.end())
    return usable_label(charset->second);
  const auto equiv = attributes.find("http-equiv");
  const auto content = attributes.find("content");
  if (equiv == attributes.end() || content == attributes.end()) return "";
  return ascii_lower(equiv->second) == "content-type" ? charset_of_content(content->second) : "";
}

// A page that could be read so far is not UTF-16, whatever it says.
std::string readable_as_ascii(const std::string& label) {
  return ascii_lower(label).starts_with("utf-16") ? "UTF-8" : label;
}

bool is_tag(std::string_view text, std::string_view name) {
  if (text.size() <= name.size() || ascii_lower(text.substr(0, name.size())) != name) return false;
  const char next = text[name.size()];
  return blanks_and_slash.find(next) != blanks_and_slash.npos || next == '>';
}

void skip_past(std::string_view& text, std::string_view end) {
  const std::size_t found = text.find(end);
  text.remove_prefix(found == text.npos ? text.size() : found + end.size());
}

// Comments, and tags other than meta, are passed over whole: a charset in one of their attributes is none.
std::string declared_by_meta(std::string_view page) {
  for (skip_past(page, "<"); !page.empty(); skip_past(page, "<")) {
    if (page.starts_with("!--")) {
      skip_past(page, "-->");
    } else if (is_tag(page, "meta")) {
      page.remove_prefix(std::string_view("meta").size());
      const std::string label = charset_of_meta(take_attributes(page));
      if (!label.empty()) return readable_as_ascii(label);
    } else if (page.find_first_of("!?") == 0) {
      skip_past(page, ">");
    } else if (page.starts_with('/') || (ascii_lower(page.front()) >= 'a' && ascii_lower(page.front()) <= 'z')) {
      take_until(page, " \t\r\n\f/>");
      take_attributes(page);
    }
  }
  return "";
}

std::string declared_by_xml(std::string_view document) {
  if (!document.starts_with("<?xml") || document.size() < 6 || blanks.find(document[5]) == blanks.npos) return "";
  std::string_view declaration = document.substr(5, document.find("?>") - 5);
  const Attributes attributes = take_attributes(declaration);
  const auto encoding = attributes.find("encoding");
  return encoding == attributes.end() ? "" : usable_label(encoding->second);
}

// ASCII written in UTF-16, with or without byte order mark, as ASCII; other text as it is.
std::string without_zeros(std::string_view bytes) {
  std::string ascii;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xEF\xBB"))
    bytes.remove_prefix(bytes.front() == '\xEF' ? std::min<std::size_t>(bytes.size(), 3) : 2);
  std::remove_copy(bytes.begin(), bytes.end(), std::back_inserter(ascii), '\0');
  return ascii;
}

}  // namespace

std::string declared_encoding(std::string_view bytes, ContentKind kind) {
  if (kind == ContentKind::text) return "";
  const std::string beginning = without_zeros(bytes.substr(0, prescan_bytes));
  std::string label = declared_by_xml(beginning);
  if (label.empty() && kind == ContentKind::html) label = declared_by_meta(beginning);
  return label;
}

}  // namespace fihris
