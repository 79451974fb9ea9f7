// How alike two texts are, by their signatures alone.
#pragma once

#include "common/copies/text_sketch.h"

namespace fihris {

struct Resemblance {
  double resemblance = 0;  // shingles of both, as a part of those of either; off by some 0.07
  double containment = 0;  // shingles of both, as a part of those of the shorter
  double lead = 0;         // the containment of the first 64 words; off by some 0.12
  bool same_outlet = false;

  // A copy begins as its original does, and has most of it; when it is cut, most of it stands in the original. Other
  // outlets also write a beginning of their own to an agency's text. Where an outlet does so to its own text, it is the
  // background of other news, or a list below all of its articles, that is the same.
  bool is_copy() const;
};

// Texts without shingles resemble nothing but the same content.
Resemblance compare(const CopySignature& a, const CopySignature& b);

}  // namespace fihris
