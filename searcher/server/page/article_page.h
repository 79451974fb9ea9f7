// The page of one article.
#pragma once

#include <string_view>

#include "searcher/server/http_message.h"
#include "searcher/server/page/page_view.h"

namespace fihris {

// The whole text with what the query asks for marked, and articles like it. `path`: at which it was asked.
HttpResponse article_page(const PageView& view, std::string_view path, const ShownArticle& shown,
                          const SearchResponse& similar);

HttpResponse missing_article_page(const PageView& view);

}  // namespace fihris
