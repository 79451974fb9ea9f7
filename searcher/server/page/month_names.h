// Days as the reader's country writes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/base/date.h"
#include "searcher/server/page/page_texts.h"

namespace fihris {

enum class MonthNames : std::uint8_t {
  egypt,    // يناير, in most of the Arab world
  levant,   // كانون الثاني
  maghreb,  // جانفي, in Algeria and Tunisia
  morocco,  // يوليوز, غشت
  hijri,    // of another calendar: 4 شوال 1445 هـ
};

// "levant" and so on, in addresses; nothing for other names.
std::optional<MonthNames> month_names_of(std::string_view name);
std::string_view name_of(MonthNames months);

// «13 أبريل 2024». A day outside the Hijri calendar's tables is written by the Gregorian one.
std::string date_text(Date date, MonthNames months, const PageTexts& texts);

// «أبريل 2024». Hijri months begin within others, so that these have the usual names.
std::string month_text(std::chrono::year_month month, MonthNames months, Language language);

}  // namespace fihris
