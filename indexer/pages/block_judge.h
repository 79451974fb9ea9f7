// How much each block of a page speaks for an article.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/pages/page_noise.h"
#include "indexer/pages/text_blocks.h"

namespace fihris {

enum class BlockKind : std::uint8_t {
  prose,       // at least ten words, a third of them links at most
  short_text,  // fewer words: a heading, a short answer, an item of a list, or a label of the page
  title,       // the article's title again
  noise,       // links, and lines of page_noise_rules.h
};

struct JudgedBlock {
  TextBlock block;
  BlockKind kind = BlockKind::noise;
  bool sentence = false;      // short, but ends as a sentence does, or an item of a list
  bool announced = false;     // noise by what it says, or by what the line before says
  bool before_links = false;  // a few words above a list of links that was left out
  bool ending = false;        // what follows an article begins here
};

// `alternatives` are texts that stand for pictures: what repeats one is a caption.
std::vector<JudgedBlock> judge_blocks(std::vector<TextBlock> blocks, std::string_view title,
                                      const std::set<std::string>& alternatives);

}  // namespace fihris
