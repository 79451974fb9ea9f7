#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "common/dates/date_reading.h"
#include "common/dates/year_number.h"

namespace fihris {
namespace {

// Three numbers with the same sign between them.
struct Triple {
  std::array<const DateToken*, 3> parts{};
  char sign = 0;

  std::size_t digits(std::size_t part) const { return parts[part]->text.size(); }
  long long operator[](std::size_t part) const { return value_of(*parts[part]); }
};

// «2. 3. 2024» in prose are items of a list; the other signs may have blanks around them.
bool next_sign(DateCursor& cursor, char sign) {
  const bool blanks = cursor.peek() != nullptr && (cursor.peek()->after_blank || !cursor.touches(1));
  if (blanks && sign == '.' && cursor.context().in_prose) return false;
  return cursor.skip_sign(std::string_view(&sign, 1));
}

std::optional<Triple> read_triple(DateCursor& cursor) {
  Triple triple;
  triple.parts[0] = cursor.number(1, 4);
  if (triple.parts[0] == nullptr || !cursor.is_sign("/-.")) return std::nullopt;
  triple.sign = static_cast<char>(cursor.peek()->sign);
  for (std::size_t part = 1; part < 3; ++part) {
    if (!next_sign(cursor, triple.sign)) return std::nullopt;
    triple.parts[part] = cursor.number(1, part == 1 ? 2 : 4);
    if (triple.parts[part] == nullptr) return std::nullopt;
  }
  return cursor.number_goes_on() ? std::nullopt : std::optional(triple);
}

// The orders that the three numbers may have, the likeliest first: positions of year, month, day.
using Order = std::array<std::size_t, 3>;
constexpr Order year_first{0, 1, 2};
constexpr Order year_day_month{0, 2, 1};
constexpr Order day_first{2, 1, 0};
constexpr Order month_first{2, 0, 1};

std::vector<Order> orders_of(const Triple& triple, bool in_prose) {
  if (triple.digits(0) == 4 && triple.digits(2) <= 2)
    return triple.sign == '/' ? std::vector{year_first, year_day_month} : std::vector{year_first};
  if (triple.digits(0) > 2) return {};
  if (triple.digits(2) == 4) return {day_first, month_first};
  if (triple.digits(2) != 2) return {};
  if (!in_prose) return {day_first, month_first};
  // Of numbers as short only these look like nothing else: 1.2.24 is a version, 01-23-45 a telephone.
  return triple.sign == '/' ? std::vector{day_first} : std::vector<Order>{};
}

std::optional<Date> date_of(const Triple& triple, Order order, Era era, std::optional<Date> reference) {
  const auto [year, month, day] = order;
  return date_of_year(*triple.parts[year], triple[month], triple[day], era, reference);
}

Era era_of(const Triple& triple, DateCursor& cursor) {
  if (cursor.skip_word(DateMeaning::hijri_era)) return Era::hijri;
  if (cursor.skip_word(DateMeaning::common_era)) return Era::common;
  const std::size_t year = triple.digits(0) == 4 ? 0 : 2;
  return triple.digits(year) == 4 && is_hijri_year(triple[year]) ? Era::hijri : Era::common;
}

std::optional<DateReading> read_separated(DateCursor cursor) {
  const auto triple = read_triple(cursor);
  if (!triple) return std::nullopt;
  const Era era = era_of(*triple, cursor);
  for (const Order order : orders_of(*triple, cursor.context().in_prose)) {
    const auto date = date_of(*triple, order, era, cursor.context().reference);
    if (date) return DateReading{*date, DateForm::written, era == Era::hijri, cursor.at()};
  }
  return std::nullopt;
}

// 20240413, alone or with a time: 20240413T0800, 202404130800, 20240413080000.
std::optional<DateReading> read_compact(DateCursor cursor) {
  const DateToken* number = cursor.number(8, 14);
  if (number == nullptr || number->text.size() % 2 != 0 || number->text.size() == 10) return std::nullopt;
  const bool has_time = cursor.touches() && cursor.is_number(1) && cursor.peek()->word != nullptr &&
                        cursor.peek()->word->as(DateMeaning::time_mark);
  if (cursor.context().in_prose && (!has_time || number->text.size() != 8)) return std::nullopt;
  const long long day = std::stoll(number->text.substr(0, 8));
  const auto date = plausible_date(day / 10'000, day / 100 % 100, day % 100, cursor.context().reference);
  if (!date || cursor.number_goes_on()) return std::nullopt;
  return DateReading{*date, DateForm::written, false, cursor.at()};
}

// 2024-W15-6: week 1 is the one with 4 January, day 1 is Monday.
std::optional<DateReading> read_week_date(DateCursor cursor) {
  using namespace std::chrono;
  const DateToken* year = cursor.number(4, 4);
  if (year == nullptr || !cursor.skip_sign("-") || cursor.peek() == nullptr || cursor.peek()->text != "w")
    return std::nullopt;
  cursor.skip_any();
  const DateToken* week = cursor.number(2, 2);
  if (week == nullptr || !cursor.skip_sign("-")) return std::nullopt;
  const DateToken* day = cursor.number(1, 1);
  if (day == nullptr || value_of(*week) < 1 || value_of(*week) > 53 || value_of(*day) < 1 || value_of(*day) > 7)
    return std::nullopt;
  const sys_days fourth =
      sys_days(Date{std::chrono::year(static_cast<int>(value_of(*year))), January, std::chrono::day(4)});
  const sys_days monday = fourth - (weekday(fourth) - Monday);
  const Date date(monday + weeks(value_of(*week) - 1) + days(value_of(*day) - 1));
  if (!is_plausible(date, cursor.context().reference)) return std::nullopt;
  return DateReading{date, DateForm::written, false, cursor.at()};
}

}  // namespace

std::optional<DateReading> read_numeric_date(DateCursor cursor) {
  if (!cursor.is_number() || (cursor.context().in_prose && cursor.is_number_tail())) return std::nullopt;
  for (const auto read : {read_separated, read_compact, read_week_date})
    if (const auto reading = read(cursor)) return reading;
  return std::nullopt;
}

}  // namespace fihris
