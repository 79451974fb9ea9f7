// The day on which an article was published.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/base/date.h"
#include "indexer/pages/html_tree.h"
#include "indexer/pages/page_facts.h"

namespace fihris {

// Where a date was found, surest first.
enum class DatePlace : std::uint8_t {
  none,
  json_ld,
  meta,       // article:published_time and others
  microdata,  // itemprop="datePublished"
  time,       // <time datetime> above the text
  shown,      // a line of the page near the title
  address,    // /2024/04/13/ in the URL
  changed,    // only the day of the last change is there
};

struct PageDate {
  std::optional<Date> date;
  DatePlace place = DatePlace::none;
};

// Where to look for what is only shown.
struct PageHead {
  std::size_t text_begin = 0;  // the first node of the text: its date stands between it and the title, or above both
  std::string_view title;
  std::string_view url;
};

PageDate find_page_date(const HtmlTree& tree, const PageFacts& facts, const PageHead& head);

}  // namespace fihris
