#include "indexer/sources/text_shape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view blanks = " \t\r\n\f";
constexpr char letter = '\x80';  // stands for all that are not ASCII

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  return begin == text.npos ? std::string_view() : text.substr(begin);
}

enum class Width : std::uint8_t { byte, little_endian, big_endian };

// UTF-16 by its mark; without one by the zeros beside ASCII: blanks, digits and line ends are in every text.
Width width_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Width::little_endian;
  if (bytes.starts_with("\xFE\xFF")) return Width::big_endian;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0';
  const std::size_t enough = bytes.size() / 20 + 1;
  if (zeros[1] >= enough && zeros[0] * 10 < zeros[1]) return Width::little_endian;
  if (zeros[0] >= enough && zeros[1] * 10 < zeros[0]) return Width::big_endian;
  return Width::byte;
}

std::string narrowed(std::string_view bytes, Width width) {
  std::string narrow;
  const std::size_t low = width == Width::little_endian ? 0 : 1;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const char c = bytes[i + low];
    const bool ascii = bytes[i + 1 - low] == '\0' && static_cast<unsigned char>(c) < 0x80;
    narrow += ascii ? c : letter;
  }
  return narrow;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b; };
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(), [&](char b, char a) { return same(a, b); });
}

// Behind `end`; nothing left when it does not come.
std::string_view behind(std::string_view text, std::string_view end) {
  const std::size_t found = text.find(end);
  return found == text.npos ? std::string_view() : text.substr(found + end.size());
}

// <!DOCTYPE …>, whose declarations in [ ] may hold > signs.
std::string_view behind_doctype(std::string_view text) {
  const std::size_t bracket = text.find_first_of("[>");
  if (bracket != text.npos && text[bracket] == '[') text = behind(text, "]");
  return behind(text, ">");
}

// What stands before the first element: declaration, comments, document type.
std::string_view first_element(std::string_view text) {
  while (true) {
    text = trimmed(text);
    if (text.starts_with("<?")) {
      text = behind(text, "?>");
    } else if (text.starts_with("<!--")) {
      text = behind(text, "-->");
    } else if (starts_with_ignoring_case(text, "<!doctype")) {
      text = behind_doctype(text);
    } else {
      return text;
    }
  }
}

// The end of a JSON object that begins the text; nothing when it has none.
std::optional<std::size_t> object_end(std::string_view text) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') in_string = !in_string;
    if (in_string && c == '\\') ++i;
    if (in_string) continue;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return i + 1;
  }
  return std::nullopt;
}

constexpr std::array page_tags{"<html"sv, "<head"sv, "<body"sv};
constexpr std::array other_tags{"<script"sv,  "<iframe"sv, "<h1"sv,   "<div"sv,  "<font"sv, "<table"sv,  "<a"sv,
                                "<style"sv,   "<title"sv,  "<b"sv,    "<meta"sv, "<br"sv,   "<p"sv,      "<article"sv,
                                "<section"sv, "<main"sv,   "<span"sv, "<h2"sv,   "<ul"sv,   "<center"sv, "<link"sv};

bool begins_tag(std::string_view text, std::string_view tag) {
  if (!starts_with_ignoring_case(text, tag)) return false;
  return text.size() > tag.size() && " \t\r\n\f/>"sv.find(text[tag.size()]) != std::string_view::npos;
}

template <typename Tags>
bool begins_one_of(std::string_view text, const Tags& tags) {
  return std::ranges::any_of(tags, [&](std::string_view tag) { return begins_tag(text, tag); });
}

}  // namespace

std::string ascii_shape(std::string_view first_bytes) {
  const Width width = width_of(first_bytes);
  std::string shape = width == Width::byte ? std::string(first_bytes) : narrowed(first_bytes, width);
  if (width == Width::byte && shape.starts_with("\xEF\xBB\xBF")) shape.erase(0, 3);
  if (width != Width::byte && shape.starts_with(letter) && first_bytes[0] != '\0' && first_bytes[1] != '\0' &&
      (first_bytes.starts_with("\xFF\xFE") || first_bytes.starts_with("\xFE\xFF")))
    shape.erase(0, 1);
  shape.erase(0, shape.size() - trimmed(shape).size());
  return shape;
}

bool looks_like_text(std::string_view shape) {
  const auto is_control = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x7F || (byte < 0x20 && byte != '\x1B' && blanks.find(c) == blanks.npos);
  };
  return static_cast<std::size_t>(std::ranges::count_if(shape, is_control)) * 50 <= shape.size();
}

JsonShape json_shape(std::string_view shape) {
  if (shape.empty() || (shape[0] != '{' && shape[0] != '[')) return JsonShape::none;
  const std::string_view inside = trimmed(shape.substr(1));
  if (shape[0] == '[') return inside.starts_with('{') || inside.starts_with(']') ? JsonShape::array : JsonShape::none;
  if (!inside.starts_with('"') && !inside.starts_with('}')) return JsonShape::none;
  const std::size_t end = object_end(shape).value_or(shape.size());
  return shape.substr(0, end).find('\n') == shape.npos ? JsonShape::lines : JsonShape::object;
}

std::string xml_root(std::string_view shape) {
  const std::string_view element = first_element(shape);
  if (!element.starts_with('<')) return "";
  std::string name(element.substr(1, std::min<std::size_t>(element.find_first_of(" \t\r\n\f/>"), 64) - 1));
  std::ranges::transform(name, name.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return name;
}

bool looks_like_html(std::string_view shape, bool surely) {
  std::string_view text = shape;
  while (text.starts_with("<!--")) text = trimmed(behind(text, "-->"));
  if (starts_with_ignoring_case(text, "<!doctype html")) return true;
  const std::string_view element = first_element(text);
  return begins_one_of(element, page_tags) || (!surely && begins_one_of(element, other_tags));
}

}  // namespace fihris
