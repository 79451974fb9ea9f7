// Roots by pattern (wazn): which letters of a noun or verb are its root, when the result is a root that exists.
#pragma once

#include <cstdint>
#include <unordered_set>

#include "common/analysis/letters.h"

namespace fihris {

using RootSet = std::unordered_set<PackedWord>;

// The root of a lemma: the first pattern of its length that fits and leads to a known root, with weak letters (ا و ي ء)
// given back; 0 when none does. Example: مدرسة → درس, قائل → قول, محادثة → حدث.
// Patterns after Taghva et al., "Arabic stemming without a root dictionary" (2005), much extended.
PackedWord extract_root(PackedWord lemma, const RootSet& known_roots);

}  // namespace fihris
