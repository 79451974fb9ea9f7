// How many misspelt words are corrected, and how long corrections and completions take.
//
//   measure_suggestions INDEX [ERRORS.tsv]       class, misspelt, right; usually tests/data/searcher/misspelt_words.tsv
//
// Prints recall at rank 1 by class of error, the words that were missed, and percentiles of times inside the process.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/text/utf8.h"
#include "searcher/suggest/completer.h"
#include "searcher/suggest/corrector.h"
#include "tests/bench/run_bench.h"

namespace fihris::bench {
namespace {

using Clock = std::chrono::steady_clock;

struct Row {
  std::string kind, misspelt, right;
};

struct Score {
  int rows = 0, found = 0;
};

std::vector<Row> read_rows(const char* name) {
  std::ifstream file(name);
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    if (line.empty() || line.front() == '#' || second == std::string::npos) continue;
    const std::size_t third = std::min(line.find('\t', second + 1), line.size());
    rows.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                    line.substr(second + 1, third - second - 1)});
  }
  return rows;
}

class Times {
 public:
  template <typename Work>
  auto measure(Work work) {
    const auto begin = Clock::now();
    auto result = work();
    milliseconds_.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    return result;
  }

  void print(const char* what) {
    std::sort(milliseconds_.begin(), milliseconds_.end());
    std::printf("%-24s n %6zu  p50 %7.3f ms  p95 %7.3f ms  max %7.3f ms\n", what, milliseconds_.size(), at(0.5),
                at(0.95), at(1));
  }

 private:
  double at(double part) const {
    return milliseconds_.at(static_cast<std::size_t>(part * static_cast<double>(milliseconds_.size() - 1)));
  }

  std::vector<double> milliseconds_;
};

std::string folded(std::string_view text, Analyzer& analyzer) {
  std::string result;
  for (const Token& token : analyzer.analyze(text)) result.append(token.folded).append(" ");
  return result;
}

// A word that is the right one but for its spelling needs no correction: it finds the same.
bool is_recovered(const Row& row, const std::optional<Correction>& correction, Analyzer& analyzer) {
  return folded(correction ? correction->query : row.misspelt, analyzer) == folded(row.right, analyzer);
}

void print_scores(const std::map<std::string, Score>& scores) {
  Score all;
  for (const auto& [kind, score] : scores) {
    std::printf("%-24s %4d of %4d  %5.1f %%\n", kind.c_str(), score.found, score.rows,
                100.0 * score.found / score.rows);
    all.rows += score.rows;
    all.found += score.found;
  }
  std::printf("%-24s %4d of %4d  %5.1f %%\n", "all", all.found, all.rows, 100.0 * all.found / all.rows);
}

void measure_corrections(const std::vector<Row>& rows, const Dictionaries& dictionaries, Analyzer& analyzer) {
  std::map<std::string, Score> scores;
  Times times;
  int offered = 0;
  for (const Row& row : rows) {
    const auto beside_hits = correct_query(row.misspelt, dictionaries, analyzer, /*found_nothing=*/false);
    offered += is_recovered(row, beside_hits, analyzer);
    const auto correction = times.measure([&] { return correct_query(row.misspelt, dictionaries, analyzer); });
    Score& score = scores[row.kind];
    ++score.rows;
    if (is_recovered(row, correction, analyzer)) {
      ++score.found;
    } else {
      std::printf("missed\t%s\t%s\t%s\t%s\n", row.kind.c_str(), row.misspelt.c_str(), row.right.c_str(),
                  correction ? correction->query.c_str() : "-");
    }
  }
  print_scores(scores);
  std::printf("%-24s %4d of %4zu\n", "if anything was found", offered, rows.size());
  times.print("correction");
}

// The right words again: each that is «corrected» is a false alarm.
void measure_false_alarms(const std::vector<Row>& rows, const Dictionaries& dictionaries, Analyzer& analyzer) {
  std::set<std::string> words;
  for (const Row& row : rows) words.insert(row.right);
  int alarms = 0;
  for (const std::string& word : words) {
    const auto correction = correct_query(word, dictionaries, analyzer, /*found_nothing=*/false);
    if (!correction) continue;
    ++alarms;
    std::printf("false alarm\t%s\t%s\n", word.c_str(), correction->query.c_str());
  }
  std::printf("%-24s %4d of %4zu\n", "false alarms", alarms, words.size());
}

// As if each right word were typed letter by letter.
void measure_completions(const std::vector<Row>& rows, const Dictionaries& dictionaries, Analyzer& analyzer) {
  Times times;
  for (const Row& row : rows) {
    for (std::size_t end = 1; end <= row.right.size(); ++end) {
      if (!is_code_point_border(row.right, end)) continue;
      times.measure([&] { return complete(std::string_view(row.right).substr(0, end), dictionaries, analyzer); });
    }
  }
  times.print("completion");
}

void run(const char* index, const char* errors) {
  const auto begin = Clock::now();
  const Dictionaries dictionaries({index});
  std::size_t words = 0, phrases = 0;
  for (const WordList* list : dictionaries.words()) words += list->size();
  for (const WordList* list : dictionaries.phrases()) phrases += list->size();
  std::printf("%zu words, %zu phrases in %zu dictionaries, read in %.1f ms\n", words, phrases,
              dictionaries.words().size(), std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  const std::vector<Row> rows = read_rows(errors);
  Analyzer analyzer;
  measure_corrections(rows, dictionaries, analyzer);
  measure_false_alarms(rows, dictionaries, analyzer);
  measure_completions(rows, dictionaries, analyzer);
}

}  // namespace
}  // namespace fihris::bench

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    std::fprintf(stderr, "usage: measure_suggestions INDEX [ERRORS.tsv]\n");
    return 2;
  }
  return fihris::bench::run_bench("measure_suggestions", [&] {
    fihris::bench::run(argv[1], argc == 3 ? argv[2] : FIHRIS_SOURCE_DIR "/tests/data/searcher/misspelt_words.tsv");
    return 0;
  });
}
