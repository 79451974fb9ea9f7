// From what a person typed to a query tree.
//
//   Analyzer analyzer;
//   ParsedQuery query = parse_query("+وزير -\"قانون الانتخاب\" =مدرسة", analyzer);
//
// The language, all of it:
//   كلمة            ranks articles that have the word in any form
//   «عبارة من كلمات»  these words in this order, however spelled; any kind of quotation mark
//   +كلمة  -كلمة     must be there; must not be there (also before a phrase)
//   =كلمة  ="عبارة"  spelled just so
// Phrases and exact words must be there even without a plus.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/explanation.h"
#include "searcher/query/query_tree.h"
#include "searcher/search.h"

namespace fihris {

inline constexpr std::size_t max_query_bytes = 4096;
inline constexpr std::size_t max_query_words = 64;  // the highlighter counts on words fitting in 64 bits

struct ParsedQuery {
  QueryTree tree;
  std::vector<LeftOutWord> left_out;  // function words beside others that mean something
  std::vector<std::string> warnings;  // what was odd, one sentence each
};

QueryWord to_query_word(const Token& token);

// Any bytes give a tree; this never throws but for want of memory. What lies beyond a limit is left out with
// a warning.
ParsedQuery parse_query(std::string_view text, Analyzer& analyzer, QuerySyntax syntax = QuerySyntax::language);

}  // namespace fihris
