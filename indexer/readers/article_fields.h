// The fields of an article by the names that its files give them.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/article_reader.h"

namespace fihris {

// The text field of that name ("title", "url", …); null for "text", "date" and names that we do not know.
std::string* line_field(Article& article, std::string_view name);

// Sets the date. Empty text means none; what is not a date is left out with a warning.
void set_date(Article& article, std::string_view text, const std::string& position, const Warn& warn);

}  // namespace fihris
