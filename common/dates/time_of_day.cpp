#include "common/dates/time_of_day.h"

namespace fihris {
namespace {

constexpr int longest_place = 3;  // words of «بتوقيت مكة المكرمة»

bool is_at_most(const DateToken* number, long long most) {
  return number != nullptr && value_of(*number) <= most;
}

// The `a.m.` that is three tokens; and صباحا, pm.
bool skip_half_day(DateCursor& cursor) {
  if (cursor.skip_word(DateMeaning::half_day)) return true;
  const DateToken* first = cursor.peek();
  const DateToken* second = cursor.peek(2);
  if (first == nullptr || second == nullptr || !cursor.is_sign(".", 1)) return false;
  if ((first->text != "a" && first->text != "p") || second->text != "m") return false;
  for (int i = 0; i < 3; ++i) cursor.skip_any();
  cursor.skip_sign(".");
  return true;
}

// The parts after the hour: ":05", ":05:30.123", "h05".
bool skip_minutes(DateCursor& cursor) {
  DateCursor rest = cursor;
  if (!rest.skip_sign(":.") && !rest.skip_word(DateMeaning::hour_mark)) return false;
  if (!is_at_most(rest.number(2, 2), 59)) return false;
  cursor = rest;
  return true;
}

void skip_fraction(DateCursor& cursor) {
  if (cursor.is_sign(".,") && cursor.touches() && cursor.touches(1) && cursor.is_number(1)) {
    cursor.skip_any();
    cursor.skip_any();
  }
}

bool skip_clock(DateCursor& cursor) {
  DateCursor time = cursor;
  if (!is_at_most(time.number(1, 2), 24)) return false;
  bool is_time = skip_minutes(time);
  if (is_time && skip_minutes(time)) skip_fraction(time);
  is_time |= skip_half_day(time);
  if (is_time) cursor = time;
  return is_time;
}

// T08, T0800, T080000.123
bool skip_basic_clock(DateCursor& cursor) {
  DateCursor time = cursor;
  const DateToken* number = time.number(2, 6);
  if (number == nullptr || number->text.size() % 2 != 0) return false;
  const auto pair = [&](std::size_t at) {
    return at < number->text.size() ? std::stoi(number->text.substr(at, 2)) : 0;
  };
  if (pair(0) > 24 || pair(2) > 59 || pair(4) > 60) return false;
  skip_fraction(time);
  cursor = time;
  return true;
}

// +03, -0500, +05:30, and +03'00' of PDF
bool skip_offset(DateCursor& cursor) {
  DateCursor offset = cursor;
  if (!offset.touches(1) || !offset.skip_sign("+-")) return false;
  const DateToken* number = offset.number(1, 4);
  if (number == nullptr || number->text.size() == 3) return false;
  const bool has_minutes = number->text.size() == 4;
  const long long hours = has_minutes ? value_of(*number) / 100 : value_of(*number);
  const long long minutes = has_minutes ? value_of(*number) % 100 : 0;
  if (hours > 14 || minutes > 59) return false;
  if (!has_minutes && offset.skip_sign(":'") && !is_at_most(offset.number(2, 2), 59)) return false;
  offset.skip_sign("'");
  cursor = offset;
  return true;
}

// RFC 822 gives each letter a zone, for use behind a time.
bool skip_letter_zone(DateCursor& cursor) {
  const DateToken* token = cursor.peek();
  if (token == nullptr || token->text.size() != 1 || token->text[0] < 'a' || token->text[0] > 'z') return false;
  cursor.skip_any();
  return true;
}

bool skip_place(DateCursor& cursor) {
  if (!cursor.skip_word(DateMeaning::zone_lead)) return false;
  for (int i = 0; i < longest_place && cursor.peek() != nullptr && cursor.peek()->kind == DateTokenKind::word; ++i)
    cursor.skip_any();
  return true;
}

}  // namespace

bool skip_time(DateCursor& cursor) {
  DateCursor time = cursor;
  if (time.peek() != nullptr && time.peek()->word != nullptr && time.peek()->word->as(DateMeaning::time_mark)) {
    time.skip_any();
    if (!skip_clock(time) && !skip_basic_clock(time)) return false;
  } else {
    time.skip_word(DateMeaning::time_lead);
    if (!skip_clock(time)) return false;
    skip_half_day(time);
  }
  cursor = time;
  return true;
}

bool skip_zone(DateCursor& cursor) {
  if (skip_place(cursor) || skip_offset(cursor)) return true;
  if (!cursor.skip_word(DateMeaning::zone)) return false;
  skip_offset(cursor);
  return true;
}

bool is_only_time(DateCursor cursor) {
  while (!cursor.at_end()) {
    const std::size_t before = cursor.at();
    const bool is_time = skip_time(cursor);
    if (!skip_zone(cursor) && is_time) skip_letter_zone(cursor);
    cursor.skip_comment();
    if (cursor.at() == before) cursor.skip_sign(",-|.:;)");
    if (cursor.at() == before) skip_half_day(cursor);
    if (cursor.at() == before) return false;
  }
  return true;
}

}  // namespace fihris
