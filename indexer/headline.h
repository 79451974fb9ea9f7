// Finds the title of an article that came as nothing but text.
#pragma once

#include "common/index/article.h"

namespace fihris {

// Gives an article without a title one: its first line when that is a headline (which then leaves the text),
// else the beginning of its first sentence (which stays in the text). A line "| outlet" below the headline
// becomes the source. An article that has a title is left alone.
void find_title(Article& article);

}  // namespace fihris
