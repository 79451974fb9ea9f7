// The reader for each format.
#pragma once

#include <memory>
#include <string_view>

#include "indexer/readers/article_reader.h"

namespace fihris {

// Null for a format that no reader reads yet. May throw InputError, as readers do.
std::unique_ptr<ArticleReader> open_reader(SourceFormat format, ReaderInput input);

// "JSON Lines", for messages.
std::string_view name_of(SourceFormat format);

}  // namespace fihris
