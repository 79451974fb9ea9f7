// The filters beside the results: what is chosen, and what may be.
#pragma once

#include "searcher/server/page/page_view.h"

namespace fihris {

// What is chosen, each with a link that takes it away; nothing when nothing is.
void write_active_filters(HtmlWriter& html, const PageView& view);

// The facets with their counts, and the fields for two days.
void write_facets(HtmlWriter& html, const PageView& view, const Facets& facets);

}  // namespace fihris
