// A news article: what a reader takes from a file, what the index stores, what a hit shows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "common/base/date.h"

namespace fihris {

// Where the date of an article comes from: what it says itself, or only the time at which its file was written.
enum class DateOrigin : std::uint8_t { article, file };

// All text is valid UTF-8 in logical order. Empty means "not known"; only id and text are never empty once indexed.
struct Article {
  std::string id;  // unique in an index; a later article with the same id replaces the earlier one
  std::string title;
  std::string text;  // paragraphs separated by '\n'
  std::optional<Date> date;
  std::string source;  // the outlet
  std::string url;
  std::string author;
  std::string section;
  std::string language;  // BCP 47, e.g. "ar"
  std::string extra;  // a JSON object (as text) of the keys we do not know, kept for the user; "" when there are none
  DateOrigin date_origin = DateOrigin::article;  // of `date`, where there is one

  bool operator==(const Article&) const = default;
};

}  // namespace fihris
