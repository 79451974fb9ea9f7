// The date in the address of an article, as many sites file their pages by day.
#pragma once

#include <optional>
#include <string_view>

#include "common/base/date.h"

namespace fihris {

// The first date in the path of a URL: /2024/04/13/…, /2024-4-13, /2024/0413/, /20240413…, story_13-4-2024, the year
// first before the year last. Host, query and fragment do not count. Years are from 1990 to 2099. A year and a month
// alone give nothing.
std::optional<Date> date_in_url(std::string_view url);

}  // namespace fihris
