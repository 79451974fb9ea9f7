// Turns articles into the documents that the schema describes.
//   DocumentBuilder builder;
//   builder.add(queued, batch);
//   builder.add(queued, batch, &dictionary);   // and counts its words
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/analysis/analyzer.h"
#include "indexer/dictionary_builder.h"
#include "indexer/inverted_batch.h"
#include "indexer/queued_article.h"

namespace fihris {

// Not for two threads at once: give each its own.
class DocumentBuilder {
 public:
  void add(const QueuedArticle& queued, InvertedBatch& batch, DictionaryBuilder* dictionary = nullptr);

 private:
  std::uint32_t add_title(std::string_view title, InvertedBatch& batch, DictionaryBuilder* dictionary);
  void add_text(std::string_view text, std::uint32_t offset, InvertedBatch& batch, DictionaryBuilder* dictionary);
  std::string joined(std::string_view text);
  void add_metadata(const Article& article, InvertedBatch& batch);

  Analyzer analyzer_;
};

// What lets later copies of the article be found; nothing for one without a cluster.
void add_copy_marks(const CopyMarks& marks, InvertedBatch& batch);

// The primary subtag in lower case: "ar-EG" gives "ar".
std::string primary_language(std::string_view language);

}  // namespace fihris
