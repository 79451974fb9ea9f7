// The page of a query's answer, and the first page, which has none.
#pragma once

#include <cstdint>

#include "searcher/server/http_message.h"
#include "searcher/server/page/page_view.h"

namespace fihris {

HttpResponse results_page(const PageView& view, const SearchResponse& response);

// `articles`: how many can be searched; 0 says nothing of it.
HttpResponse home_page(const PageView& view, std::uint64_t articles);

}  // namespace fihris
