// Tells the lines of a page that belong to no article by what they say.
#pragma once

#include "indexer/pages/page_noise_rules.h"
#include "indexer/pages/text_blocks.h"

namespace fihris {

// What page_noise_rules.h says of the block.
PageNoise noise_of(const TextBlock& block);

// The block's text without links that a label such as «اقرأ أيضا:» puts into the middle of a paragraph.
std::string without_inline_links(const TextBlock& block);

}  // namespace fihris
