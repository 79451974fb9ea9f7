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
enum class DateOrigin : std::uint8_t {
  none,
  json_ld,
  meta,       // article:published_time and others
  microdata,  // itemprop="datePublished"
  time,       // <time datetime> above the text
  shown,      // a line of the page near the title
  address,    // /2024/04/13/ in the URL
};

struct PageDate {
  std::optional<Date> date;
  DateOrigin origin = DateOrigin::none;
};

// `head` is where the text begins: what stands above it and after the title is looked at for a date to show.
PageDate find_page_date(const HtmlTree& tree, const PageFacts& facts, std::size_t head, std::string_view url);

}  // namespace fihris
