#include "searcher/server/page/page_view.h"

#include <algorithm>

namespace fihris {

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

}  // namespace fihris
