// The year of a date as it is written, in two digits or four, in either calendar.
#pragma once

#include <cstdint>
#include <optional>

#include "common/base/date.h"
#include "common/dates/date_tokens.h"

namespace fihris {

enum class Era : std::uint8_t { common, hijri };

// 1300 to 1500: as a year of a day of ours it can only be of the Hijra.
bool is_hijri_year(long long year);

// The day of a month of that year. Two digits mean the 21st century below 50 and the 20th from there on (RFC 2822), but
// the 20th too where the other lies beyond the reference; of the Hijra always the 15th century.
std::optional<Date> date_of_year(const DateToken& year, long long month, long long day, Era era,
                                 std::optional<Date> reference);

}  // namespace fihris
