// measure_copies FILE.jsonl[.zst] [PAIRS.tsv [FOLDER [STORED]]]: how well copies are found among the articles of a
// file, in their order.
//
// Real pairs: all pairs of articles by their exact resemblance, and which of the copies among them share a cluster; and
// for each article put into a cluster, whether it really resembles an earlier one of it. Made copies: 2,000 articles
// copied in ways that outlets have, and how many of each kind are put with their article. PAIRS.tsv takes what was put
// together, worst first, and what was missed.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "common/base/error.h"
#include "common/copies/outlet.h"
#include "indexer/copies/copy_finder.h"
#include "indexer/readers/jsonl_reader.h"
#include "tests/bench/copies_in_index.h"
#include "tests/bench/exact_resemblance.h"
#include "tests/bench/synthetic_copies.h"

namespace {

using namespace fihris;
using namespace fihris::bench;

constexpr std::size_t memory_limit = std::size_t{1} << 30;

struct Collection {
  std::vector<Article> articles;
  std::vector<TextSketch> sketches;
  std::vector<std::vector<std::uint64_t>> shingles;
  std::vector<ClusterKey> clusters;
};

// Of processor time: other programs do not count.
double seconds_since(std::clock_t start) {
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::vector<Article> read_articles(const std::string& file) {
  JsonlReader reader({file, "", ByteSource(file), [](const std::string&) {}});
  std::vector<Article> articles;
  while (true) {
    try {
      auto article = reader.next();
      if (!article) return articles;
      if (!article->text.empty()) articles.push_back(std::move(*article));
    } catch (const InputError&) {
    }
  }
}

void sketch_all(Collection& all) {
  std::size_t bytes = 0;
  sketch_text("", "ا");  // builds the table of letters
  const auto start = std::clock();
  for (const Article& article : all.articles) {
    all.sketches.push_back(sketch_text(article.title, article.text));
    bytes += article.title.size() + article.text.size();
  }
  const double seconds = seconds_since(start);
  std::printf("%zu articles, %zu bytes each; sketch: %.0f MB/s, %.2f us an article\n", all.articles.size(),
              bytes / all.articles.size(), static_cast<double>(bytes) / 1e6 / seconds,
              seconds * 1e6 / static_cast<double>(all.articles.size()));
}

void mark_all(Collection& all) {
  CopyFinder finder("measure", {}, memory_limit);
  const auto start = std::clock();
  for (std::size_t i = 0; i < all.articles.size(); ++i)
    all.clusters.push_back(finder.mark(all.articles[i], all.sketches[i]).cluster);
  std::printf("mark: %.2f us an article\n", seconds_since(start) * 1e6 / static_cast<double>(all.articles.size()));
}

double lead_resemblance(const Article& a, const Article& b) {
  constexpr std::size_t lead_words = 64;
  return exact_resemblance(shingles_of(a.text, lead_words), shingles_of(b.text, lead_words)).resemblance;
}

// What a copy is, for want of judges: most is the same and the beginning too; or cut; or an agency's text under a
// beginning of the outlet's own.
bool is_copy_by_definition(const Collection& all, const ExactPair& pair, double slack) {
  const Article& a = all.articles[pair.earlier];
  const Article& b = all.articles[pair.later];
  const bool most = pair.alike.resemblance >= 0.6 - slack;
  const bool cut = pair.alike.containment >= 0.75 - slack && pair.alike.resemblance >= 0.3 - slack;
  if (!most && !cut) return false;
  if (lead_resemblance(a, b) >= 0.3 - slack) return most || pair.alike.common >= 37;
  const bool same_outlet = a.source == b.source && host_of(a.url) == host_of(b.url);
  return same_outlet ? pair.alike.resemblance >= 0.95 - slack : most;
}

bool is_long_enough(const TextSketch& sketch) {
  return sketch.signature.shingles > 0;
}

std::string beginning(const Article& article) {
  std::string text = article.id + " [" + article.title + "] " + article.text.substr(0, 500);
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::replace(text.begin(), text.end(), '\t', ' ');
  return text;
}

void write_pair(std::ostream& out, const char* what, const Collection& all, const ExactPair& pair) {
  out << what << '\t' << pair.alike.resemblance << '\t' << pair.alike.containment << '\t' << pair.alike.common << '\t'
      << lead_resemblance(all.articles[pair.earlier], all.articles[pair.later]) << '\t'
      << beginning(all.articles[pair.earlier]) << '\t' << beginning(all.articles[pair.later]) << '\n';
}

// The copy by the definition that is nearest to each article, and the nearest article of its cluster.
void measure_real_pairs(const Collection& all, std::ostream& out) {
  const auto pairs = exact_pairs(all.shingles, 10);
  std::size_t copies = 0;
  std::size_t found = 0;
  std::map<std::uint32_t, ExactPair> nearest;
  for (const ExactPair& pair : pairs) {
    if (!is_long_enough(all.sketches[pair.earlier]) || !is_long_enough(all.sketches[pair.later])) continue;
    const bool together = all.clusters[pair.earlier] == all.clusters[pair.later];
    if (is_copy_by_definition(all, pair, 0)) {
      ++copies;
      found += together ? 1 : 0;
      if (!together) write_pair(out, "missed", all, pair);
    }
    if (!together) continue;
    auto& best = nearest.try_emplace(pair.later, pair).first->second;
    if (pair.alike.resemblance > best.alike.resemblance) best = pair;
  }
  std::map<ClusterKey, std::size_t> sizes;
  std::vector<ExactPair> joined;
  std::size_t unrelated = 0;
  for (std::uint32_t i = 0; i < all.articles.size(); ++i) {
    if (!is_long_enough(all.sketches[i]) || sizes[all.clusters[i]]++ == 0) continue;
    const auto pair = nearest.find(i);
    if (pair == nearest.end()) {
      ++unrelated;
      continue;
    }
    joined.push_back(pair->second);
  }
  std::sort(joined.begin(), joined.end(),
            [](const ExactPair& a, const ExactPair& b) { return a.alike.resemblance < b.alike.resemblance; });
  std::size_t right = 0;
  std::size_t near = 0;
  for (const ExactPair& pair : joined) {
    right += is_copy_by_definition(all, pair, 0) ? 1 : 0;
    near += is_copy_by_definition(all, pair, 0.15) ? 1 : 0;
    write_pair(out, "joined", all, pair);
  }
  std::size_t largest = 0;
  for (const auto& [cluster, size] : sizes) largest = std::max(largest, size);
  std::printf("pairs that are copies: %zu, in one cluster: %zu (%.2f %%)\n", copies, found,
              100.0 * static_cast<double>(found) / static_cast<double>(std::max<std::size_t>(1, copies)));
  std::printf(
      "articles put into an earlier one's cluster: %zu; copies by the definition: %zu, nearly: %zu, unlike: %zu; "
      "largest cluster: %zu\n",
      joined.size() + unrelated, right, near, unrelated, largest);
}

void measure_made_copies(const Collection& all) {
  constexpr std::size_t samples = 2000;
  CopyFinder finder("measure", {}, memory_limit);
  for (std::size_t i = 0; i < all.articles.size(); ++i) finder.mark(all.articles[i], all.sketches[i]);
  std::mt19937 random(1);
  std::map<std::string, std::pair<std::size_t, std::size_t>> found_of;
  for (std::size_t sample = 0; sample < samples; ++sample) {
    const std::size_t i = random() % all.articles.size();
    const Article& other = all.articles[random() % all.articles.size()];
    for (const std::string& kind : copy_kinds()) {
      const Article copy = copy_of(all.articles[i], other, kind, random);
      const TextSketch sketch = sketch_text(copy.title, copy.text);
      if (!is_long_enough(sketch) || !is_long_enough(all.sketches[i])) continue;
      auto& [found, made] = found_of[kind];
      ++made;
      found += finder.mark(copy, sketch).cluster == all.clusters[i] ? 1 : 0;
      finder.forget(copy.id);
    }
  }
  for (const auto& [kind, counts] : found_of)
    std::printf("%-30s %5zu of %5zu found (%.2f %%)\n", kind.c_str(), counts.first, counts.second,
                100.0 * static_cast<double>(counts.first) / static_cast<double>(counts.second));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: measure_copies FILE.jsonl[.zst] [PAIRS.tsv [FOLDER [STORED]]]\n";
    return 2;
  }
  Collection all;
  all.articles = read_articles(argv[1]);
  if (all.articles.empty()) return 2;
  sketch_all(all);
  mark_all(all);
  for (const Article& article : all.articles) all.shingles.push_back(shingles_of(article.text));
  std::ofstream out(argc > 2 ? argv[2] : "/dev/null");
  measure_real_pairs(all, out);
  measure_made_copies(all);
  if (argc > 3) measure_bytes(all.articles, argv[3]);
  if (argc > 4) measure_look_ups(all.articles, std::stoul(argv[4]), argv[3]);
}
