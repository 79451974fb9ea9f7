// What words mean in dates: one table of the names of months and days, and of the words around them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fihris {

// What a word may be. Many are several things: «الثاني» is a number and part of a month, "mar" a month and «mardi».
enum class DateMeaning : std::uint8_t {
  month,            // 1 to 12
  doubtful_month,   // a month only with a year after it: Libya's names are everyday words
  hijri_month,      // 1 is Muharram
  weekday,          // 0 is Sunday
  short_weekday,    // "Sat": only before a date
  ordinal,          // الأول 1 … العاشر 10, العشرون 20, الثلاثون 30
  bare_ordinal,     // أول 1, غرة 1: only right before a month
  ten,              // عشر after an ordinal
  tens,             // والعشرون 20 after an ordinal
  ordinal_ending,   // the "th" of 13th
  of,               // between day and month
  of_year,          // between month and year: عام, سنة
  month_epithet,    // رمضان المبارك
  hijri_era,        // هـ
  common_era,       // م
  corresponding,    // الموافق
  lead,             // before a date: يوم, في, بتاريخ
  label,            // of the line that says when a page was published
  day_shift,        // اليوم 0, أمس -1: value in days
  unit_minutes,     // value in minutes, below a day
  unit_days,        // value in days
  unit_months,      // value in months
  dual_minutes,     // ساعتين: two of the unit
  dual_days,        // value is the unit
  dual_months,      // value is the unit
  plural,           // أيام, which means no certain number without one before it
  count,            // ثلاثة 3
  ago_before,       // قبل, منذ
  ago_after,        // ago
  about,            // نحو
  last,             // الماضي
  coming,           // المقبل
  time_lead,        // الساعة
  time_mark,        // the T of ISO 8601
  hour_mark,        // the h of 14h05
  half_day,         // صباحا, pm
  zone,             // GMT
  zone_lead,        // بتوقيت
  phrase_start,     // the first word of names of several words
  count_of_values,  // not a meaning
};

class DateWord {
 public:
  DateWord() { values_.fill(absent); }

  // The value that the word has as a `meaning`; nothing when it is no such word.
  std::optional<int> as(DateMeaning meaning) const {
    const std::int16_t value = values_[static_cast<std::size_t>(meaning)];
    return value == absent ? std::nullopt : std::optional<int>(value);
  }
  void set(DateMeaning meaning, int value) {
    values_[static_cast<std::size_t>(meaning)] = static_cast<std::int16_t>(value);
  }

 private:
  static constexpr std::int16_t absent = INT16_MIN;
  std::array<std::int16_t, static_cast<std::size_t>(DateMeaning::count_of_values)> values_;
};

// Of the text of a token, or of two or three tokens with single blanks between («كانون الثاني»); nullptr for a word
// that has no meaning in dates. Any thread may call this.
const DateWord* find_date_word(std::string_view folded);

}  // namespace fihris
