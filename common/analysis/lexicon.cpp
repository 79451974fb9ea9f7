#include "common/analysis/lexicon.h"

#include "common/analysis/lexicon_data.h"

namespace fihris::lexicon {

const Entry* find(PackedWord word) {
  if (word == 0) return nullptr;
  for (std::uint32_t slot = slot_of(word, data::slot_mask);; slot = (slot + 1) & data::slot_mask) {
    const std::uint32_t index = data::slots[slot];
    if (index == 0) return nullptr;
    if (data::entries[index].word == word) return &data::entries[index];
  }
}

std::string_view fingerprint() { return data::fingerprint; }

}  // namespace fihris::lexicon
