#include "searcher/server/page/page_view.h"

#include "common/text/utf8.h"

namespace fihris {
namespace {

bool is_arabic_digit(char32_t letter) {
  return (letter >= 0x0660 && letter <= 0x066C) || (letter >= 0x06F0 && letter <= 0x06F9);
}

}  // namespace

std::string root_of(std::string_view base_url) {
  const std::size_t scheme = base_url.find("://");
  if (scheme == std::string_view::npos) return "";
  const std::size_t path = base_url.find('/', scheme + 3);
  if (path == std::string_view::npos) return "";
  std::string root(base_url.substr(path));
  while (root.ends_with('/')) root.pop_back();
  return root;
}

std::string language_tag(const Article& article) {
  constexpr std::size_t longest = 35;
  constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
  const std::string& tag = article.language;
  const bool is_tag = tag.size() >= 2 && tag.size() <= longest && tag.find_first_not_of(allowed) == std::string::npos;
  return is_tag ? tag : "ar";
}

std::string_view direction_of(std::string_view text, Language page) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = decode_utf8(text, at);
    const bool is_right_to_left = (letter >= 0x0590 && letter <= 0x08FF && !is_arabic_digit(letter)) ||
                                  (letter >= 0xFB1D && letter <= 0xFDFF) || (letter >= 0xFE70 && letter <= 0xFEFC);
    const char32_t lower = letter | 0x20U;
    if (is_right_to_left) return "rtl";
    if ((lower >= 'a' && lower <= 'z') || (letter >= 0xC0 && letter <= 0x58F)) return "ltr";
  }
  return page == Language::arabic ? "rtl" : "ltr";
}

}  // namespace fihris
