// Remembers which name a key of a facet stands for, so that an article is read only once for each.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "common/index/article.h"
#include "common/index/facet_keys.h"

namespace fihris {

// The name of the field as the article writes it.
inline const std::string& name_in(const Article& article, FacetField field) {
  switch (field) {
    case FacetField::source: return article.source;
    case FacetField::section: return article.section;
    case FacetField::author: break;
  }
  return article.author;
}

// Not for two threads at once.
class FacetNames {
 public:
  // `read` gives an article that has the key, and is called only when the key is new.
  template <typename Read>
  const std::string& name(FacetField field, std::uint32_t key, Read read) {
    Names& names = names_[static_cast<std::size_t>(field)];
    const auto found = names.find(key);
    if (found != names.end()) return found->second;
    if (names.size() >= most_names) names.clear();
    return names[key] = name_in(read(), field);
  }

 private:
  using Names = std::unordered_map<std::uint32_t, std::string>;
  static constexpr std::size_t most_names = 10'000;

  std::array<Names, facet_fields> names_;
};

}  // namespace fihris
