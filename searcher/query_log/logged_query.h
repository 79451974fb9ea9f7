// One line of a log of queries: what was asked on which day, and how much was found. Neither who asked nor when:
//   {"day":"2026-11-28","query":"محادثات عمان","total":12}
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "common/base/date.h"

namespace fihris {

inline constexpr std::size_t max_logged_query = 2'000;  // bytes; the rest is left out

struct LoggedQuery {
  Date day{};
  std::string query;
  std::uint64_t total = 0;  // articles that match
  bool operator==(const LoggedQuery&) const = default;
};

// With its line end. Invalid bytes of the query become U+FFFD.
std::string log_line(const LoggedQuery& logged);

// Nothing for a damaged line.
std::optional<LoggedQuery> parse_log_line(std::string_view line);

// Adds a line to the file, which is made for its owner's eyes only. Lines of programs that write at the same time never
// mix. Throws IoError.
void append_to_log(const std::filesystem::path& file, const LoggedQuery& logged);

}  // namespace fihris
