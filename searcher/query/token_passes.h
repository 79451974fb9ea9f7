// What is done to the tokens of a query before they are parsed.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "searcher/query/query_scanner.h"

namespace fihris {

// A word with nothing typed at it.
bool is_plain(const QueryToken& token);

// Takes out the parentheses that stand deeper than `most`, so that no query makes the parser call itself without end.
// Gives the place of the first.
std::optional<ByteRange> drop_deep_parentheses(std::vector<QueryToken>& tokens, std::size_t most);

// «أدوية بدون وصفة طبيب» is plain language: as an operator «بدون» has one word behind it, or what no text has.
void read_without_as_word(std::vector<QueryToken>& tokens);

}  // namespace fihris
