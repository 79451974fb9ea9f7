#include "common/dates/parse_date.h"

#include <algorithm>
#include <chrono>

#include "common/dates/time_of_day.h"

namespace fihris {
namespace {

constexpr std::size_t longest_date = 512;  // bytes: with its comments, weekday, both calendars and time
constexpr std::size_t label_reach = 6;     // tokens

std::optional<Date> usable(std::optional<Date> reference) {
  return reference && is_plausible(*reference, std::nullopt) ? reference : std::nullopt;
}

std::optional<Date> unix_time(const std::vector<DateToken>& tokens, std::optional<Date> reference) {
  if (tokens.size() != 1 || tokens[0].kind != DateTokenKind::number) return std::nullopt;
  const std::size_t digits = tokens[0].text.size();
  if (digits != 9 && digits != 10 && digits != 12 && digits != 13) return std::nullopt;
  const std::chrono::seconds time(value_of(tokens[0]) / (digits > 10 ? 1000 : 1));
  const Date date(std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(time)));
  return date.year() >= std::chrono::year(1990) && is_plausible(date, reference) ? std::optional(date) : std::nullopt;
}

bool skip_sign_or_lead(DateCursor& cursor) {
  return cursor.skip_sign(",-|:.") || cursor.skip_word(DateMeaning::lead);
}

// What may stand before the date: nothing, a time («14:05 السبت 13 أبريل»), or words such as «في», «يوم».
std::optional<Date> read_whole(DateCursor cursor) {
  constexpr int most_steps = 4;
  for (int step = 0; step <= most_steps; ++step) {
    const auto reading = read_date(cursor);
    if (reading && is_only_time(DateCursor(cursor.context(), reading->next))) return reading->date;
    if (!skip_sign_or_lead(cursor) && !skip_time(cursor)) return std::nullopt;
  }
  return std::nullopt;
}

bool has_label_before(const std::vector<DateToken>& tokens, std::size_t at) {
  for (std::size_t i = at - std::min(at, label_reach); i < at; ++i)
    if (tokens[i].word != nullptr && tokens[i].word->as(DateMeaning::label)) return true;
  return false;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text, std::optional<Date> reference) {
  if (text.size() > longest_date) return std::nullopt;
  const std::vector<DateToken> tokens = read_date_tokens(text);
  const DateContext context{tokens, usable(reference)};
  const auto date = read_whole(DateCursor(context));
  return date ? date : unix_time(tokens, context.reference);
}

std::optional<FoundDate> find_date(std::string_view line, std::optional<Date> reference) {
  const std::vector<DateToken> tokens = read_date_tokens(line);
  const DateContext context{tokens, usable(reference), true};
  std::optional<FoundDate> best;
  for (std::size_t at = 0; at < tokens.size() && (!best || best->form != DateForm::written);) {
    const auto reading = read_date(DateCursor(context, at));
    const std::size_t end = reading ? tokens[reading->next - 1].end : tokens[at].end;
    const bool is_usable = reading && end - tokens[at].begin <= longest_date;
    if (is_usable && (!best || reading->form < best->form))
      best = FoundDate{reading->date, tokens[at].begin, end, reading->form, has_label_before(tokens, at)};
    at = is_usable ? reading->next : at + 1;
  }
  return best;
}

}  // namespace fihris
