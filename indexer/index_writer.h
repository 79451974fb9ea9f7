// Writes articles into an index: batches built side by side in a scratch folder, compacted into one segment, published.
//
//   IndexWriter writer(index_folder, {.threads = 2});   // takes the lock, finishes what a killed run left
//   writer.add(article);                                // queued; replaces an article with the same id
//   writer.publish();                                   // all that was added is now searchable
//
// Not for two threads at once. Whatever was not published when the object dies, or the process, is as if never added.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "common/copies/text_sketch.h"
#include "common/index/article.h"
#include "common/index/manifest.h"
#include "indexer/ledger/file_ledger.h"
#include "indexer/queued_article.h"

namespace fihris {

struct WriterOptions {
  unsigned threads = 0;                               // 0: as many as cores
  std::size_t batch_articles = usual_batch_articles;  // in one scratch database
  std::uint64_t publish_seconds = 60;                 // a long run publishes this often, so that a kill loses no more
  std::chrono::seconds wait_for_lock{0};              // for another run to end
  std::uint64_t memory = std::uint64_t{512} << 20U;   // bytes that the run may take, roughly
  std::optional<std::string> shard{};  // which part of all articles the index takes, "" for all; nothing: as it does
  bool dry_run = false;                // says what would happen, takes no lock, and writes nothing at all
};

// What became of an article given to add(). `moved`: the index has it already, under another derived id.
enum class AddOutcome : std::uint8_t { added, replaced, unchanged, moved };

struct AddResult {
  AddOutcome outcome = AddOutcome::added;
  std::string id;        // under which the index has it
  bool is_copy = false;  // of an earlier article: they have one cluster
};

// Where the id of an article comes from: its own, or derived from its path or address, so that the same article found
// elsewhere has another.
enum class IdOrigin : std::uint8_t { own, derived };

// The term by which the index knows an article.
std::string id_term(const std::string& id);

class IndexWriter {
 public:
  // Creates the index if the folder is absent or empty. Throws IndexError when another run holds the lock (naming its
  // process), when the folder holds something else, or when the index is of another version or
  // shard.
  IndexWriter(const std::filesystem::path& index, const WriterOptions& options);
  ~IndexWriter();
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  // Unchanged articles (same hash as in the index) cost one look-up. May publish when publish_seconds have passed.
  AddResult add(Article article, IdOrigin origin, const TextSketch& sketch);
  AddResult add(Article article);  // with an id of its own; makes the sketch

  // True when the index held it. Takes effect with the next publish().
  bool remove(const std::string& id);

  // The same for an article named by the term of its id.
  bool remove_term(const std::string& id_term);

  // What was read of which file; changes take effect with the next publish(), together with the articles.
  FileLedger& ledger();

  // A text that the index keeps for the indexer, by its kind, as it was attached last; "" when there is none. It is
  // kept with the next publish().
  std::string attachment(const std::string& kind) const;
  void attach(const std::string& kind, std::string content);

  // Builds, compacts and syncs what is pending and replaces the manifest. Nothing pending: nothing happens. Throws
  // IoError or IndexError when the disk refuses; the index is then as it was.
  void publish();

  // Merges all segments into one, without the space of deleted articles. Publishes.
  void compact();

  const Manifest& manifest() const;
  std::uint64_t publishes() const;  // how often this object has published

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
