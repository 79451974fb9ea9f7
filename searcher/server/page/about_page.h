// The page that explains the query language.
#pragma once

#include "searcher/server/http_message.h"
#include "searcher/server/page/page_view.h"

namespace fihris {

HttpResponse about_page(const PageView& view);

}  // namespace fihris
