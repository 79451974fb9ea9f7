// How alike two texts are, by their signatures alone.
#pragma once

#include "indexer/copies/text_sketch.h"

namespace fihris {

struct Resemblance {
  double resemblance = 0;  // shingles of both, as a part of those of either; off by some 0.05
  double containment = 0;  // shingles of both, as a part of those of the shorter

  // Most of both is the same, or nearly all of the shorter stands in the longer.
  bool is_copy() const;
};

// Texts without shingles resemble nothing but the same content.
Resemblance compare(const CopySignature& a, const CopySignature& b);

}  // namespace fihris
