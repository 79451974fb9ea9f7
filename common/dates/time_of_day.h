// Times of day and time zones beside a date: they are recognised in order to be left out.
#pragma once

#include "common/dates/date_cursor.h"

namespace fihris {

// 14:05, 08:00:00.123, T0800, 2.05 pm, 14h05, «الساعة 5 مساءً». False, and nowhere, when there is none.
bool skip_time(DateCursor& cursor);

// Z, GMT, +03:00, -0500, «بتوقيت غرينتش».
bool skip_zone(DateCursor& cursor);

// Whether nothing but times, zones, remarks in brackets and signs stands from here to the end.
bool is_only_time(DateCursor cursor);

}  // namespace fihris
