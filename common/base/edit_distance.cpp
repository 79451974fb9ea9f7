#include "common/base/edit_distance.h"

#include <algorithm>

namespace fihris {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row.back();
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& known) {
  const auto nearest =
      std::ranges::min_element(known, {}, [&](const auto& other) { return edit_distance(name, other); });
  if (nearest != known.end() && edit_distance(name, *nearest) <= 1 + name.size() / 4)
    return "did you mean " + *nearest + "?";
  std::string all;
  for (const std::string& other : known) all += (all.empty() ? "" : ", ") + other;
  return "take one of " + all;
}

}  // namespace fihris
