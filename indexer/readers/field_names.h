// Which field of an article a key of a file, or a column, fills.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/readers/reader_input.h"

namespace fihris {

struct FieldChoice {
  std::string_view
      field;  // "id", "title", "text", "date", "source", "url", "author", "section", "language"; "": leave out
  std::size_t rank = 0;    // of several keys for one field the lowest rank fills it
  bool is_certain = true;  // false: only guessed from a usual name
};

// In this order: what the user's field map says; our own names as they are; the usual names of other programs
// (headline, articleBody, pubDate, «العنوان» …; see the table in field_names.cpp), whose capitals, spaces, - and _ do
// not count. Nothing for other keys.
std::optional<FieldChoice> field_of_key(std::string_view key, const SourceSettings& settings);

}  // namespace fihris
