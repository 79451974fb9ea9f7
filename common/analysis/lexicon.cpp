#include "common/analysis/lexicon.h"

#include <algorithm>
#include <span>

#include "common/analysis/lexicon_data.h"

namespace fihris::lexicon {

const Entry* find(PackedWord word) {
  if (word == 0) return nullptr;
  constexpr std::uint32_t index_mask = (1U << index_bits) - 1;
  const std::uint64_t hash = hash_of(word);
  const std::uint32_t bit = filter_bit_of(hash);
  if ((data::filter[bit / 64] >> bit % 64 & 1) == 0) return nullptr;
  const std::uint32_t tag = tag_of(hash);
  for (auto at = static_cast<std::uint32_t>(hash) & data::slot_mask;; at = (at + 1) & data::slot_mask) {
    const std::uint32_t slot = data::slots[at];
    if (slot == 0) return nullptr;
    if ((slot & ~index_mask) == tag && data::entries[slot & index_mask].word == word)
      return &data::entries[slot & index_mask];
  }
}

bool begins_compound(PackedWord first) {
  const std::span all(data::compounds, data::compound_count);
  const auto found = std::ranges::lower_bound(all, Compound{first, 0, 0}, comes_before);
  return found != all.end() && found->first == first;
}

PackedWord find_compound(PackedWord first, PackedWord second) {
  const std::span all(data::compounds, data::compound_count);
  const auto found = std::ranges::lower_bound(all, Compound{first, second, 0}, comes_before);
  return found != all.end() && found->first == first && found->second == second ? found->stem : 0;
}

bool is_name_as_written(std::string_view exact) {
  return std::ranges::binary_search(std::span(data::written_names, data::written_name_count), exact);
}

std::string_view fingerprint() {
  return data::fingerprint;
}

}  // namespace fihris::lexicon
