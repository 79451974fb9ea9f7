// What the index holds of an article so that its copies are found: the features of its sketch as terms, its signature
// and the key of its cluster as values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/copies/text_sketch.h"

namespace fihris {

// Articles with the same key are copies of one text; 0: none. The key says nothing else, and does not change as long
// as the article's text is recognisably the same. 48 bits.
using ClusterKey = std::uint64_t;

struct CopyMarks {
  TextSketch sketch;
  ClusterKey cluster = 0;
  bool is_copy = false;                   // of an article that came earlier
  std::vector<std::string> moved_from{};  // ids of articles of the same source and host with the same words; at most 16

  bool operator==(const CopyMarks&) const = default;
};

// Of the articles with a feature only the first are looked at: what more of them share is what an outlet puts below
// each article, or one text.
inline constexpr std::size_t most_with_feature = 128;

// The values: 6 bytes of a cluster, 35 of a signature with shingles, 9 of one without; "" for the cluster 0.
std::string encode_cluster(ClusterKey cluster);
std::string encode_signature(const CopySignature& signature);

// The inverses. Nothing for bytes of another length.
std::optional<ClusterKey> decode_cluster(std::string_view bytes);
std::optional<CopySignature> decode_signature(std::string_view bytes);

}  // namespace fihris
