// The links from one page of results to the others.
#pragma once

#include <vector>

#include "searcher/server/page/page_view.h"

namespace fihris {

// The last page that there is, as far as one can know: copies that are not shown are counted, so that a page that is
// not full is the last whatever the total. 1 for no results.
std::size_t last_page(const PageRequest& asked, const SearchResponse& response, const ServiceSettings& settings);

// The numbers to show: the first, and those near to the current one.
std::vector<std::size_t> page_numbers(std::size_t current, std::size_t last);

// Nothing when there is one page only.
void write_paging(HtmlWriter& html, const PageView& view, std::size_t last);

}  // namespace fihris
