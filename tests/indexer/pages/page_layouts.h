// Pages as news sites make them: the layouts of tests/data/indexer/pages filled with articles of the sample corpus.
#pragma once

#include <string>
#include <vector>

#include "common/index/article.h"

namespace fihris::test {

struct LayoutPage {
  std::string layout;  // "wordpress"
  std::string html;
  Article article;  // what a reader should find: its text is a line for each paragraph
};

// Slots of a layout, from the inside out:
//   {{title}} {{author}} {{section}} {{source}} {{date}} {{url}} {{host}} {{path}} {{description}}
//   {{day}} {{dmy}}               the date as «13 أبريل 2024» and as 13/04/2024
//   {{json NAME}}                 one of these inside a string of JSON; {{json headline 3}} too
//   {{paragraphs 2-4 OPEN|CLOSE}} paragraphs of the article, each between the two; "7-" is all from the seventh
//   {{body TEXT}}                 a heading, quote or row that belongs to the article
//   {{headline N}} {{excerpt N}}  title and beginning of another article
//   {{one A|B|C|D|E}}             another one in each of the five pages of a layout
//   {{number N}}                  a number that differs from page to page
// Throws std::runtime_error for a slot that nobody knows.
std::vector<LayoutPage> pages_of_layout(const std::string& layout);

}  // namespace fihris::test
