// Which part of a page holds the article.
#pragma once

#include <optional>

#include "indexer/pages/page_parts.h"

namespace fihris {

// Blocks between a title and a text that may be its lead.
inline constexpr std::size_t most_lead = 6;

bool is_named_text(const HtmlNode& node, const NameClues& clues);

// The blocks among which the article is: those of the element in which prose most outweighs the rest, without notices
// at its rim (a newsletter, «من نحن», cookies), and with the lead below the title; of articles that stand one below the
// other, each with its heading, those of the one with the title. Nothing when none of several has it. REQUIRES a page
// with blocks.
std::optional<BlockRange> find_container(const PageParts& page);

}  // namespace fihris
