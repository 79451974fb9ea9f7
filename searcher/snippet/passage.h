// Chooses which part of a text to show.
#pragma once

#include <span>
#include <string_view>

#include "common/analysis/token.h"
#include "searcher/snippet/highlighter.h"

namespace fihris {

// The part of at most max_bytes whose words cover most of the query: distinct words first, neighbours that
// stand in the query's order next, repeats last; the earliest of equals. It begins at a sentence, or else at
// a word, and never ends inside a word, unless a single word is longer than max_bytes; it never ends inside a
// code point. `words` are the matched ones of `tokens`, which are those of `text`.
ByteRange best_passage(std::string_view text, std::span<const Token> tokens, std::span<const MarkedWord> words,
                       std::size_t max_bytes);

}  // namespace fihris
