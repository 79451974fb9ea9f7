// Turns an article into the Xapian document that the schema describes.
//   DocumentBuilder builder;
//   database.add_document(builder.build(queued));
//   database.add_document(builder.build(queued, &dictionary));   // and counts its words
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "indexer/dictionary_builder.h"
#include "indexer/postings.h"
#include "indexer/queued_article.h"

namespace fihris {

// Not for two threads at once: give each its own.
class DocumentBuilder {
 public:
  Xapian::Document build(const QueuedArticle& queued, DictionaryBuilder* dictionary = nullptr,
                         PositionCollector* positions = nullptr);

 private:
  Xapian::termpos add_title(std::string_view title, DictionaryBuilder* dictionary);
  void add_text(std::string_view text, Xapian::termpos offset, DictionaryBuilder* dictionary);
  std::string joined(std::string_view text);
  void add_metadata(Xapian::Document& document, const Article& article);

  Analyzer analyzer_;
  Postings postings_;
};

// What lets later copies of the article be found; nothing for one without a cluster.
void add_copy_marks(Xapian::Document& document, const CopyMarks& marks);

// The host of a URL in lower case, without user and port: "https://User@Example.com:80/a" gives
// "example.com".
std::string host_of(std::string_view url);

// The primary subtag in lower case: "ar-EG" gives "ar".
std::string primary_language(std::string_view language);

}  // namespace fihris
