// Copies as outlets make them of each other's articles, made of a collection's own words.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "common/index/article.h"

namespace fihris::bench {

// Another title; 1 or 5 % of words edited; a paragraph dropped; cut at 50, 70 or 90 %; an agency named before; a
// sentence added; several of these.
const std::vector<std::string>& copy_kinds();

// A copy of one kind with another id and title, from the same outlet, which is the harder case. Words and sentences
// come from `other`.
Article copy_of(const Article& article, const Article& other, const std::string& kind, std::mt19937& random);

}  // namespace fihris::bench
