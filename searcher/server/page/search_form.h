// The box in which queries are typed.
#pragma once

#include "searcher/server/page/page_view.h"

namespace fihris {

// Keeps what was chosen of the display, order and filters. `has_focus`: the reader may type at once.
void write_search_form(HtmlWriter& html, const PageView& view, bool has_focus);

// Hidden fields for all that the request has but these parameters.
void write_kept_fields(HtmlWriter& html, const PageRequest& asked, std::initializer_list<std::string_view> but);

}  // namespace fihris
