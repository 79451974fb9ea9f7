// The lines "key: value" between two lines "---" with which a text file may begin.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/article_reader.h"

namespace fihris {

//   ---
//   title: كاسحات ألغام
//   date: 2024-04-13
//   ---
//   First paragraph …
//
// Keys: id, title, date, source, url, author, section, language; others go to Article.extra. Fills the
// article with what the block says and its text with what follows. A block that is never closed is text, and
// a bad date is left out; `warn` hears of both, with `position` before the sentence.
void read_metadata_block(std::string_view file_text, Article& article, const std::string& position, const Warn& warn);

}  // namespace fihris
