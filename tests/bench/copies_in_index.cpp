#include "tests/bench/copies_in_index.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>
#include <string>

#include <xapian.h>

#include "common/index/stored_document.h"
#include "indexer/copies/copy_finder.h"
#include "indexer/document_builder.h"
#include "indexer/segment_files.h"

namespace fihris::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t memory_limit = std::size_t{1} << 28;

std::uint64_t size_of(const fs::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : fs::directory_iterator(folder)) bytes += entry.file_size();
  return bytes;
}

// Batches as the indexer makes them, then one segment.
std::uint64_t indexed_bytes(const std::vector<Article>& articles, bool marked, const fs::path& folder) {
  fs::create_directories(folder);
  CopyFinder finder("measure", {}, memory_limit);
  DocumentBuilder builder;
  std::vector<fs::path> batches;
  for (std::size_t first = 0; first < articles.size(); first += usual_batch_articles) {
    batches.push_back(folder / std::to_string(batches.size()));
    InvertedBatch batch;
    for (std::size_t i = first; i < std::min(articles.size(), first + usual_batch_articles); ++i) {
      QueuedArticle queued{articles[i], article_hash(articles[i])};
      if (marked) queued.copies = finder.mark(articles[i], sketch_text(articles[i].title, articles[i].text));
      builder.add(queued, batch);
    }
    batch.write(batches.back());
  }
  compact_databases(batches, folder / "segment");
  return size_of(folder / "segment");
}

TextSketch random_sketch(std::mt19937_64& random) {
  TextSketch sketch;
  for (std::uint64_t& word : sketch.signature.minima) word = random();
  sketch.signature.lead_minima = random();
  sketch.signature.content = random() >> 16;
  sketch.signature.shingles = 200;
  for (auto& feature : sketch.features) feature = static_cast<CopyFeature>(random() % copy_feature_values);
  sketch.feature_count = max_copy_features;
  return sketch;
}

void write_random(const fs::path& folder, std::size_t count, std::mt19937_64& random) {
  InvertedBatch batch;
  for (std::size_t i = 0; i < count; ++i) {
    CopyMarks marks;
    marks.sketch = random_sketch(random);
    marks.cluster = random() >> 16 | 1;
    batch.begin_document();
    add_copy_marks(marks, batch);
    batch.add_value(schema::id_slot, std::to_string(random()));
    batch.end_document("");
  }
  batch.write(folder);
}

}  // namespace

void measure_bytes(const std::vector<Article>& articles, const fs::path& folder) {
  const std::uint64_t marked = indexed_bytes(articles, true, folder / "marked");
  const std::uint64_t plain = indexed_bytes(articles, false, folder / "plain");
  std::printf("index: %.1f bytes an article with marks, %.1f without: %.1f more\n",
              static_cast<double>(marked) / static_cast<double>(articles.size()),
              static_cast<double>(plain) / static_cast<double>(articles.size()),
              (static_cast<double>(marked) - static_cast<double>(plain)) / static_cast<double>(articles.size()));
}

void measure_look_ups(const std::vector<Article>& articles, std::size_t stored, const fs::path& folder) {
  constexpr std::size_t segments = 8;
  std::mt19937_64 random(1);
  std::vector<Xapian::Database> databases;
  for (std::size_t i = 0; i < segments; ++i) {
    const fs::path segment = folder / ("random-" + std::to_string(i));
    write_random(segment, stored / segments, random);
    databases.emplace_back(segment.string());
  }
  CopyFinder finder("measure", databases, memory_limit);
  const std::size_t marked = std::min<std::size_t>(5000, articles.size());
  const auto start = std::clock();
  for (std::size_t i = 0; i < marked; ++i) finder.mark(articles[i], sketch_text(articles[i].title, articles[i].text));
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::printf("look-ups: %.0f us an article for %zu articles, eight segments of %zu articles in all\n",
              seconds * 1e6 / static_cast<double>(marked), marked, stored);
}

}  // namespace fihris::bench
