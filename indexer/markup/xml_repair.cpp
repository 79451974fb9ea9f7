#include "indexer/markup/xml_repair.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/utf8.h"
#include "indexer/markup/character_references.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

// What must be seen at once: the longest reference, "<![CDATA[", four bytes of UTF-8.
constexpr std::size_t look_ahead = 16;
constexpr std::size_t longest_tag = 1ULL << 20;
constexpr std::size_t most_attributes = 256;
constexpr auto cdata_begin = "<![CDATA["sv;
constexpr auto comment_begin = "<!--"sv;
constexpr auto declaration_begin = "<!"sv;
constexpr std::array xml_names{"&amp;"sv, "&lt;"sv, "&gt;"sv, "&quot;"sv, "&apos;"sv};

// XML has fewer characters than Unicode.
bool is_xml_character(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && c != invalid_code_point);
}

// Bytes that stand for themselves in text, CDATA and comments.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x80; ++byte)
    plain[byte] = byte != '&' && byte != '<' && byte != ']' && byte != '-';
  plain['\t'] = plain['\r'] = true;
  return plain;
}();

std::size_t plain_length(std::string_view text) {
  const auto end = std::ranges::find_if_not(text, [](char c) { return plain_bytes[static_cast<std::uint8_t>(c)]; });
  return static_cast<std::size_t>(end - text.begin());
}

bool may_begin_tag(std::string_view text) {
  if (text.size() < 2) return false;
  const char next = text[1];
  return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || static_cast<std::uint8_t>(next) >= 0x80 ||
         "_:/!?"sv.find(next) != std::string_view::npos;
}

std::size_t take_reference(std::string_view text, std::string& out) {
  const CharacterReference reference = read_reference(text);
  const std::string_view written = text.substr(0, reference.length);
  if (reference.length == 0) {
    out += "&amp;";
    return 1;
  }
  if (std::ranges::find(xml_names, written) != xml_names.end()) {
    out += written;
  } else if (is_xml_character(reference.code_point)) {
    out += fmt::format("&#{};", static_cast<std::uint32_t>(reference.code_point));
  }
  return reference.length;
}

std::size_t take_wide(std::string_view text, std::string& out) {
  std::size_t length = 0;
  const bool is_good = is_xml_character(decode_utf8(text, length));
  out += is_good ? text.substr(0, length) : "\uFFFD"sv;
  return length;
}

}  // namespace

std::string XmlRepair::repair(std::string_view text, bool at_end) {
  kept_ += text;
  const std::string joined = std::move(kept_);
  std::string out;
  out.reserve(joined.size() + look_ahead);
  std::string_view rest = joined;
  while (rest.size() > (at_end ? 0 : look_ahead)) rest.remove_prefix(step(rest, out));
  kept_ = rest;
  return out;
}

// Takes something from the front of the text, and says how much.
std::size_t XmlRepair::step(std::string_view text, std::string& out) {
  const char first = text.front();
  line_ += first == '\n';
  if (place_ == Place::doctype) return take_in_doctype(first, out);
  const bool in_tag = place_ == Place::tag;
  if (const std::size_t plain = in_tag ? 0 : plain_length(text)) {
    out += text.substr(0, plain);
    return plain;
  }
  if (!is_xml_character(static_cast<std::uint8_t>(first))) return 1;
  if (static_cast<std::uint8_t>(first) >= 0x80) return take_wide(text, out);
  if (place_ == Place::cdata) return leave_at("]]>", text, out);
  if (place_ == Place::comment) return leave_at("-->", text, out);
  if (first == '&') return take_reference(text, out);
  if (first == '<') return take_mark(text, out);
  out += first;
  return in_tag ? take_in_tag(first) : 1;
}

std::size_t XmlRepair::take_mark(std::string_view text, std::string& out) {
  if (text.starts_with(cdata_begin)) return enter(Place::cdata, cdata_begin, out);
  if (text.starts_with(comment_begin)) return enter(Place::comment, comment_begin, out);
  // Not only "<!DOCTYPE": what is left out inside the word must not make one of two halves.
  if (text.starts_with(declaration_begin)) {
    std::string left_out;
    return enter(Place::doctype, declaration_begin, left_out);
  }
  if (may_begin_tag(text)) return enter(Place::tag, "<", out);
  out += "&lt;";
  return 1;
}

std::size_t XmlRepair::enter(Place place, std::string_view mark, std::string& out) {
  place_ = place;
  quote_ = '\0';
  nesting_ = length_ = attributes_ = 0;
  out += mark;
  return mark.size();
}

std::size_t XmlRepair::take_in_tag(char c) {
  ++length_;
  const bool is_quote = c == '"' || c == '\'';
  if (quote_ == '\0' && is_quote) {
    quote_ = c;
  } else if (c == quote_) {
    quote_ = '\0';
  } else if (quote_ == '\0') {
    attributes_ += c == '=';
    if (c == '>') place_ = Place::text;
  }
  limit_tag();
  return 1;
}

void XmlRepair::limit_tag() {
  if (length_ <= longest_tag && attributes_ <= most_attributes) return;
  throw InputError(fmt::format("{}:{}: damaged XML: a tag of more than {} MiB or {} attributes: the rest is not read",
                               name_, line_, longest_tag >> 20, most_attributes));
}

std::size_t XmlRepair::take_in_doctype(char c, std::string& out) {
  if (c == '\n') out += c;
  ++length_;
  if (quote_ != '\0') {
    if (c == quote_) quote_ = '\0';
  } else if (c == '"' || c == '\'') {
    quote_ = c;
  } else {
    nesting_ += c == '[';
    nesting_ -= c == ']' && nesting_ > 0;
    if (c == '>' && nesting_ == 0) place_ = Place::text;
  }
  limit_tag();
  return 1;
}

std::size_t XmlRepair::leave_at(std::string_view end, std::string_view text, std::string& out) {
  const bool leaves = text.starts_with(end);
  out += text.substr(0, leaves ? end.size() : 1);
  if (leaves) place_ = Place::text;
  return leaves ? end.size() : 1;
}

}  // namespace fihris
