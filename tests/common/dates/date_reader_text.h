// Runs one reader of dates over a text.
#pragma once

#include <optional>
#include <string_view>

#include "common/dates/date_reading.h"

namespace fihris::test {

using DateReader = std::optional<DateReading> (*)(DateCursor);

struct ReadingOptions {
  std::optional<Date> reference = std::nullopt;
  bool in_prose = false;
  std::size_t at = 0;
};

inline std::optional<DateReading> read_with(DateReader reader, std::string_view text, ReadingOptions options = {}) {
  const auto tokens = read_date_tokens(text);
  const DateContext context{tokens, options.reference, options.in_prose};
  return reader(DateCursor(context, options.at));
}

}  // namespace fihris::test
