// What reading a file gives, in the order in which it comes: FileBegin, then articles and what is said of others, then
// FileEnd.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "common/base/error.h"
#include "common/copies/text_sketch.h"
#include "common/index/article.h"
#include "indexer/source_scanner.h"

namespace fihris {

struct FileBegin {
  SourceFile file;
};

struct ReadArticle {
  Article article;                 // cleaned, with a title and the defaults of its source
  std::string position;            // "FILE" or "FILE:LINE"
  std::uint64_t bytes = 0;         // of text read so far from this file
  std::uint64_t stored_bytes = 0;  // of the file itself
  bool is_page = false;            // of the web: its source may put the same lines around all its articles
  TextSketch sketch = {};          // by which copies of the article are found
};

struct SkippedArticle {
  std::string message;  // "FILE:LINE: why: what to do"
  SkipReason reason;
};

// A file or member without articles.
struct IgnoredPart {
  std::string name;
  std::string kind;  // "a PDF document"
};

// Something odd that cost no article.
struct ReadingWarning {
  std::string sentence;
};

struct FileEnd {
  bool opened = false;   // false: gone, forbidden or damaged from the start; the SkippedArticle before this says why
  bool changed = false;  // while it was read: its articles may be halves
  FileState state = {};  // when it was opened
  // Of all stored bytes, as hash_hex(); "" when it changed, could not be read to its end, or has no articles to read.
  std::string content_hash = {};
  std::uint64_t articles = 0;
  std::uint64_t skipped = 0;
  std::uint64_t ignored = 0;
  std::uint64_t bytes = 0;
  std::uint64_t stored_bytes = 0;
};

struct StreamEvent {
  std::size_t file;  // its number in the stream, from 0
  std::variant<FileBegin, ReadArticle, SkippedArticle, IgnoredPart, ReadingWarning, FileEnd> what;
};

}  // namespace fihris
