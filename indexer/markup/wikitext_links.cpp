#include "indexer/markup/wikitext_links.h"

#include <algorithm>
#include <array>

#include "common/base/ascii.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::array picture_options{
    "thumb"sv,  "thumbnail"sv, "frame"sv,   "framed"sv,   "frameless"sv, "border"sv, "left"sv,   "right"sv, "center"sv,
    "centre"sv, "none"sv,      "upright"sv, "baseline"sv, "middle"sv,    "top"sv,    "bottom"sv, "sub"sv,   "super"sv,
    "تصغير"sv,  "مصغر"sv,      "إطار"sv,    "بإطار"sv,    "لاإطار"sv,    "حدود"sv,   "حد"sv,     "يسار"sv,  "يمين"sv,
    "مركز"sv,   "وسط"sv,       "بدون"sv,    "بلا"sv,      "معدول"sv,     "أعلى"sv,   "أسفل"sv};
constexpr std::array option_keys{"alt"sv,  "link"sv, "upright"sv, "page"sv, "lang"sv,  "thumb"sv, "class"sv,
                                 "بديل"sv, "وصلة"sv, "رابط"sv,    "صفحة"sv, "معدول"sv, "لغة"sv,   "رتبة"sv};
constexpr std::array schemes{"http://"sv, "https://"sv, "//"sv, "ftp://"sv, "mailto:"sv, "news:"sv, "irc://"sv};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  return begin == text.npos ? ""sv : text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& set, std::string_view text) {
  return std::ranges::find(set, text) != set.end();
}

// "220px", "x100بك".
bool is_size(std::string_view option) {
  const std::size_t unit = option.find_first_not_of("0123456789x");
  return unit != option.npos && unit > 0 && (option.substr(unit) == "px" || option.substr(unit) == "بك");
}

bool is_picture_option(std::string_view option) {
  const std::size_t equals = option.find('=');
  if (equals != option.npos && is_one_of(option_keys, trimmed(option.substr(0, equals)))) return true;
  return option.empty() || is_one_of(picture_options, option) || is_size(option);
}

// The last part that is no option.
std::string caption_of(std::string_view parts) {
  std::string_view caption;
  while (!parts.empty()) {
    const std::size_t end = std::min(parts.find('|'), parts.size());
    const std::string_view part = trimmed(parts.substr(0, end));
    if (!is_picture_option(part)) caption = part;
    parts.remove_prefix(std::min(end + 1, parts.size()));
  }
  return caption.empty() ? "" : "\n" + std::string(caption) + "\n";
}

// A link to the same article in another language, such as [[en:Aden]], shows nothing in the text.
bool is_language(std::string_view prefix) {
  const std::size_t code = std::min(prefix.find('-'), prefix.size());
  return code >= 2 && code <= 3 &&
         std::ranges::all_of(prefix, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

}  // namespace

WikiLink read_wiki_link(std::string_view inside, const WikiNames& names) {
  inside = trimmed(inside);
  const bool is_plain = inside.starts_with(':');  // [[:تصنيف:x]] only points to it
  if (is_plain) inside.remove_prefix(1);
  const std::size_t bar = std::min(inside.find('|'), inside.size());
  const std::string_view target = trimmed(inside.substr(0, bar));
  const std::string_view rest = inside.substr(std::min(bar + 1, inside.size()));
  const std::size_t colon = std::min(target.find(':'), target.size());
  const std::string prefix = ascii_lower(trimmed(target.substr(0, std::min<std::size_t>(colon, 64))));
  if (!is_plain && colon < target.size()) {
    if (names.files.contains(prefix)) return {caption_of(rest), ""};
    if (names.categories.contains(prefix)) return {"", std::string(trimmed(target.substr(colon + 1)))};
    if (is_language(prefix) && bar == inside.size()) return {"", ""};
  }
  const std::string_view shown = trimmed(rest.substr(rest.rfind('|') + 1));
  return {std::string(shown.empty() ? target : shown), ""};
}

std::string shown_of_external_link(std::string_view inside) {
  const std::size_t blank = inside.find_first_of(" \t");
  return blank == inside.npos ? "" : std::string(trimmed(inside.substr(blank)));
}

bool begins_with_address(std::string_view text) {
  return std::ranges::any_of(schemes, [&](std::string_view scheme) { return text.starts_with(scheme); });
}

}  // namespace fihris
