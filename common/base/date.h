// A calendar day, as articles are dated.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fihris {

using Date = std::chrono::year_month_day;

// "2024-04-13", or an ISO 8601 time that begins so ("2024-04-13T08:00:00Z"): the day as written, no time-zone shift.
// Nothing when it is not such a date or the day does not exist (2024-02-30).
std::optional<Date> parse_iso_date(std::string_view text);

// "2024-04-13".
std::string to_iso_string(Date date);

// "20240413", the form used in terms and sort keys.
std::string to_compact_string(Date date);

// The inverse; nothing for anything else.
std::optional<Date> parse_compact_date(std::string_view text);

// Days since 1970-01-01.
std::int32_t day_number(Date date);

}  // namespace fihris
