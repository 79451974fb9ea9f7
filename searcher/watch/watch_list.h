// Saved queries, each with the articles that its user has been told of, and their text form:
//   {"version": 1, "watches": [{"name": "ports", "query": "ميناء", "seen": [1234, 5678]}]}
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

inline constexpr std::size_t max_watches = 1'000;
inline constexpr std::size_t max_seen_articles = 100'000;  // of each watch
inline constexpr std::size_t max_watch_name = 100;         // bytes
inline constexpr std::size_t max_watched_query = 10'000;   // bytes

struct Watch {
  std::string name;
  std::string query;
  std::vector<std::uint64_t> seen;  // hash_number() of the articles' ids, ascending, each once
  bool operator==(const Watch&) const = default;
};

using WatchList = std::vector<Watch>;  // each name once

// What keeps a watch of this name and query from being kept: "its name is empty". "" for nothing.
std::string watch_problem(std::string_view name, std::string_view query);

// REQUIRES watches without a problem.
std::string to_json(const WatchList& watches);

// Any bytes are a list or an InputError that says what is wrong with them: "watch 2 has no \"query\"".
WatchList parse_watches(std::string_view json);

}  // namespace fihris
