// The links by which a reader chooses language, names of months, colours and length of pages: all of it stays in the
// address, so that there is nothing to remember about anybody.
#pragma once

#include <string_view>

#include "searcher/server/page/page_view.h"

namespace fihris {

// The other language, the query language and the feed: in the heading. `path`: of the page that shows them.
void write_top_links(HtmlWriter& html, const PageView& view, std::string_view path);

// All the choices: at the foot.
void write_display_links(HtmlWriter& html, const PageView& view, std::string_view path);

}  // namespace fihris
