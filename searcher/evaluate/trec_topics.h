// TREC topics: tagged text that may be SGML (tags left open) or XML.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

// What a <top> says, with entities decoded and blanks collapsed; an absent part is empty.
struct TrecTopic {
  std::size_t line = 0;  // of its <top>
  std::string number;
  std::string title;
};

// Never throws: what the parts must hold is for the caller to judge.
std::vector<TrecTopic> parse_trec_topics(std::string_view content);

}  // namespace fihris
