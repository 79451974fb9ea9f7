// A part of all articles, for an index of many that lie on several machines: which part an article is of follows from
// its id alone, so that it is the same in every run.
//
//   const Shard shard = *parse_shard("2/4");   // the second of four
//   shard.holds("politics/2024/0413.txt")
//
// An article is of shard 1 + XXH3_64bits(id) modulo the number of shards, the id in UTF-8. This never changes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fihris {

inline constexpr unsigned most_shards = 10'000;

struct Shard {
  unsigned number = 1;  // from 1
  unsigned of = 1;

  bool holds(std::string_view id) const;
  std::string text() const;  // "2/4"
  bool operator==(const Shard&) const = default;
};

// Nothing for anything but K/N with 1 ≤ K ≤ N ≤ most_shards.
std::optional<Shard> parse_shard(std::string_view text);

}  // namespace fihris
