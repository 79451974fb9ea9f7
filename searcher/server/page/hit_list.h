// What is shown of an article that was found.
#pragma once

#include <span>

#include "searcher/server/page/page_view.h"

namespace fihris {

// One under another, numbered on from their ranks.
void write_hits(HtmlWriter& html, const PageView& view, std::span<const Hit> hits);

// Stories, each with the reports of its event.
void write_stories(HtmlWriter& html, const PageView& view, std::span<const Story> stories);

// Titles alone, each with source and date.
void write_short_hits(HtmlWriter& html, const PageView& view, std::span<const Hit> hits);

// «وكالة مدار · 13 أبريل 2024 · سياسة · الكاتب», of what is known; nothing when nothing is.
void write_origin(HtmlWriter& html, const PageView& view, const Article& article, bool is_short = false);

// A link to the site that published it, where the article has an address that is safe to follow.
void write_original_link(HtmlWriter& html, const PageView& view, const Article& article);

}  // namespace fihris
