// The shape of the generated tables. Only lexicon.cpp reads them.
#pragma once

#include <cstddef>
#include <cstdint>

#include "common/analysis/lexicon.h"

namespace fihris::lexicon::data {

extern const Entry entries[];          // sorted by nothing in particular; entries[0] is unused
extern const std::uint32_t slots[];    // open addressing, linear probing: tag and index of an entry, or 0
extern const std::uint32_t slot_mask;  // number of slots, a power of two, less one
extern const std::uint64_t filter[];   // the bit of every word
extern const Compound compounds[];     // sorted by comes_before
extern const std::size_t compound_count;
extern const std::string_view written_names[];  // sorted
extern const std::size_t written_name_count;
extern const char fingerprint[];

}  // namespace fihris::lexicon::data
