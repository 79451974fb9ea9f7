// The article as it lies in the index (Xapian's document data): for snippets, `show`, and re-analysis.
#pragma once

#include <string>
#include <string_view>

#include "common/index/article.h"

namespace fihris {

// A compact, versioned, zstd-compressed form of all fields. Throws InputError when they are more than 64 MiB.
std::string encode_article(const Article& article);

// The inverse. Throws IndexError for bytes that encode_article did not make (damaged, cut, or a later version); never
// allocates more than the limit it checks first (64 MiB of text).
Article decode_article(std::string_view stored);

// 16 bytes that change when any field of the article does (XXH3-128), but not with a date that only its file's time
// gave: a file that is copied is no changed article. Throws InputError as encode_article does.
std::string article_hash(const Article& article);

}  // namespace fihris
