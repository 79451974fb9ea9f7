// What the classes, ids and roles of an element tell about its place in a page.
#pragma once

#include "indexer/pages/html_tree.h"

namespace fihris {

// What an element is by its names alone; whether to believe them is the caller's business.
struct NameClues {
  bool frame = false;    // around the article or put into it: "share-buttons", role="navigation", "relatedPosts"
  bool body = false;     // of an article's text: "entry-content", "articleBody", itemprop="articleBody"
  bool comment = false;  // of what readers wrote: "comments", "disqus_thread"
  bool hidden = false;   // not shown: hidden, aria-hidden="true", style="display:none", "sr-only"
  bool caption = false;  // below a picture: "wp-caption-text"
};

// Names are read as words: at hyphens, underscores and capitals, "RelatedPosts" is «related posts». Names that say
// what an element has or lacks ("has-sidebar", "no-comments", "md:hidden") say nothing of what it is.
NameClues name_clues(const HtmlNode& node);

// True when a name of the element has this word: has_name_word(node, "author") of class="entry-author".
bool has_name_word(const HtmlNode& node, std::string_view word);

}  // namespace fihris
