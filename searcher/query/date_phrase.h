// The days that a date of a query means: «2024», «2024-04», «13/4/2024», «2024-04-01..2024-04-30», «نيسان 2024»,
// «رمضان 1445», «1445-09», «أمس», «هذا الأسبوع», «الشهر الماضي», «آخر 7 أيام», "last week", «2024..» (open).
//
// A year from 1300 to 1599 is one of the Hijri calendar (Umm al-Qura). A month without a year is the latest that has
// begun. Weeks begin on Sunday, as most Arab working weeks do. Days, names and numbers are read as in common/dates.
#pragma once

#include <optional>
#include <string_view>

#include "common/base/date.h"
#include "searcher/query/query_tree.h"

namespace fihris {

// Nothing when the whole text is no such phrase; the first day is never after the last. Any bytes may be given; any
// thread may call this.
std::optional<DateRange> read_date_phrase(std::string_view text, Date today);

// Whether it is a range that names its later end first: «2024-06..2024-04», which is read the other way round.
bool is_turned_range(std::string_view text, Date today);

}  // namespace fihris
