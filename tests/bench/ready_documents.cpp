#include "tests/bench/ready_documents.h"

#include "common/index/index_reader.h"
#include "common/index/stored_document.h"
#include "indexer/index_writer.h"
#include "indexer/segment_rebuilder.h"
#include "tests/indexer/xapian_documents.h"

namespace fihris::bench {
namespace {

Xapian::Document to_document(const ReadyDocument& ready) {
  Xapian::Document document;
  std::string name;
  std::size_t name_begin = 0;
  for (const ReadyDocument::Term& term : ready.terms) {
    name.assign(ready.names, name_begin, term.name_end - name_begin);
    name_begin = term.name_end;
    document.add_term(name, term.wdf);
  }
  for (const auto& [slot, value] : ready.values) document.add_value(slot, value);
  document.set_data(ready.data);
  return document;
}

ReadyDocument make_ready(const Xapian::Document& document) {
  ReadyDocument ready;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    ready.names += *term;
    ready.terms.push_back({ready.names.size(), term.get_wdf()});
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    ready.values.emplace_back(value.get_valueno(), *value);
  ready.data = document.get_data();
  return ready;
}

}  // namespace

ReadySource::ReadySource(const std::filesystem::path& index) {
  const Manifest manifest = IndexReader({index}).manifests().front();
  for (const Segment& segment : manifest.segments) segments_.emplace_back(segment_path(index, segment).string());
  if (!segments_.empty()) article_ = segments_.front().postlist_begin("");
}

bool ReadySource::find_next_article() {
  while (segment_ < segments_.size() && article_ == segments_[segment_].postlist_end("")) {
    if (++segment_ < segments_.size()) article_ = segments_[segment_].postlist_begin("");
  }
  return segment_ < segments_.size();
}

ReadyBatch ReadySource::next_batch() {
  InvertedBatch inverted;
  while (inverted.documents() < WriterOptions{}.batch_articles && find_next_article())
    builder_.add(queued_again(segments_[segment_].get_document(*article_++)), inverted);
  ReadyBatch batch;
  if (inverted.documents() == 0) return batch;
  for (const Xapian::Document& document : test::xapian_documents(inverted)) batch.push_back(make_ready(document));
  return batch;
}

std::uintmax_t text_bytes(const std::filesystem::path& index) {
  const IndexReader reader({index});
  const Xapian::Database& database = reader.database();
  std::uintmax_t bytes = 0;
  for (auto article = database.postlist_begin(""); article != database.postlist_end(""); ++article) {
    const Article stored = decode_article(database.get_document(*article).get_data());
    bytes += stored.title.size() + stored.text.size();
  }
  return bytes;
}

void write_batch(const ReadyBatch& batch, const std::filesystem::path& folder) {
  constexpr int flags =
      Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST;
  Xapian::WritableDatabase database(folder.string(), flags);
  for (const ReadyDocument& ready : batch) database.add_document(to_document(ready));
  database.commit();
}

}  // namespace fihris::bench
