// Roots by pattern (wazn): which letters of a noun or verb are its root, when the result is a root that exists.
#pragma once

#include <unordered_map>
#include <vector>

#include "common/analysis/letters.h"

namespace fihris {

// Roots that exist, and how sure that is: more for a root that many words share.
using RootWeights = std::unordered_map<PackedWord, float>;

// The root of a lemma: of all patterns that fit it and lead to a root that exists, with weak letters (ا و ي ء) given
// back, the one with the greatest weight, less a little for a rare pattern and for each letter that was exchanged; 0
// when there is none. Example: مدرسة → درس, قائل → قول, محادثة → حدث. Patterns after Taghva et al., "Arabic stemming
// without a root dictionary" (2005), much extended.
PackedWord extract_root(PackedWord lemma, const RootWeights& roots);

struct VerbShape {
  bool starts_with_hamza = false;  // أفعل, and not افتعل and its kin
  bool is_doubled = false;         // the last two letters of the root are one
};

// The same for the past tense of a verb, whose measures are fewer. Example: استمر, doubled → مرر; اتصل → وصل.
PackedWord extract_verb_root(PackedWord lemma, VerbShape shape, const RootWeights& roots);

struct PossibleRoot {
  PackedWord root = 0;
  bool is_certain = false;  // false: a ي in it may stand for و
};

// The roots that the patterns allow for a lemma when its letters are all taken as they stand: what a word votes for
// when the roots of a word list are counted.
std::vector<PossibleRoot> possible_roots(PackedWord lemma);

}  // namespace fihris
