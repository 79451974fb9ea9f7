// A share of the documents of a segment, for counts that need not be exact. A hash chooses each, because neighbours
// are alike: of one night, outlet or section. The same share gives the same documents each time.
//
//   const DocumentSample sample(0.1, hash_number(segment.get_uuid()));
//   sample.has(document)
#pragma once

#include <cstdint>

namespace fihris {

class DocumentSample {
 public:
  // REQUIRES 0 < share <= 1. Without a seed of its own each segment would give the same places.
  DocumentSample(double share, std::uint64_t seed) : share_(share), seed_(seed) {}

  bool has(std::uint64_t document) const;

 private:
  double share_;
  std::uint64_t seed_;
};

}  // namespace fihris
