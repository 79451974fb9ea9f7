// What the most expensive queries cost: random ones of the kinds that make a search engine work hardest, made of the
// words of real queries. Prints the slowest, and how much memory they took beyond one ordinary search and beyond those
// of all TOPICS. These should be some 10,000, a few of them misspelt: until then a searcher still fills what it keeps
// of lists, words and dictionaries, which would count as taken by the others.
//   bench_hostile INDEX TOPICS.tsv [QUERIES]      10,000 by default; a query stands in the last column of a line of
//   TOPICS
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <sys/resource.h>

#include "searcher/searcher.h"
#include "tests/bench/run_bench.h"

namespace {

using Words = std::vector<std::string>;

Words read_queries(const char* file) {
  std::ifstream stream(file);
  Words queries;
  for (std::string line; std::getline(stream, line);) queries.push_back(line.substr(line.rfind('\t') + 1));
  return queries;
}

Words words_of(const Words& queries) {
  Words words;
  for (const std::string& query : queries) {
    std::istringstream text(query);
    for (std::string word; text >> word;) words.push_back(word);
  }
  return words;
}

class HostileQueries {
 public:
  explicit HostileQueries(Words words) : words_(std::move(words)), random_(1) {}

  std::string next() {
    switch (below(11)) {
      case 0: return repeated(64, [&] { return any() + "~2 "; });
      case 1: return repeated(64, [&] { return any().substr(0, 4) + "* "; });
      case 2: return repeated(30, [&] { return common() + " NEAR/50 "; }) + common();
      case 3: return "\"" + repeated(20, [&] { return common() + " "; }) + "\"";
      case 4: return repeated(8, [&] { return "=" + common() + " "; });
      case 5: return repeated(16, [&] { return "(" + common() + " OR "; }) + any();
      case 6: return repeated(64, [&] { return "source:" + any() + " "; }) + common();
      case 7: return common() + repeated(60, [&] { return " -" + any(); });
      case 8: return repeated(30, [&] { return common() + " OR \"" + common() + " " + common() + "\" "; });
      case 9: return repeated(60, [&] { return common() + " "; }) + "1990-01-02..2029-12-30";
      default: return noise();
    }
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  const std::string& any() { return words_[below(words_.size())]; }

  const std::string& common() {
    static const Words most_frequent{"في", "من", "على", "إلى", "أن", "عن", "التي", "مع", "هذا", "كان", "قال", "بعد"};
    return most_frequent[below(most_frequent.size())];
  }

  template <typename Make>
  std::string repeated(std::size_t times, Make make) {
    std::string text;
    for (; times > 0; --times) text += make();
    return text;
  }

  std::string noise() {
    std::string bytes(below(5000), '\0');
    for (char& byte : bytes) byte = static_cast<char>(random_());
    return bytes;
  }

  Words words_;
  std::mt19937 random_;
};

long peak_kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

double seconds_of(fihris::Searcher& searcher, const std::string& query) {
  fihris::SearchRequest request;
  request.query = query;
  const auto begin = std::chrono::steady_clock::now();
  searcher.search(request);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

int run(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: bench_hostile INDEX TOPICS.tsv [QUERIES]\n");
    return 2;
  }
  const int count = argc > 3 ? std::atoi(argv[3]) : 10'000;
  const Words ordinary = read_queries(argv[2]);
  const Words words = words_of(ordinary);
  fihris::Searcher searcher({argv[1]});
  seconds_of(searcher, ordinary.at(0));
  const long after_one = peak_kilobytes();
  for (const std::string& query : ordinary) seconds_of(searcher, query);
  const long after_all = peak_kilobytes();
  HostileQueries queries(words);
  std::vector<std::pair<double, std::string>> taken;
  for (int i = 0; i < count; ++i) {
    const std::string query = queries.next();
    const double seconds = seconds_of(searcher, query);
    taken.emplace_back(seconds, query.substr(0, 100));  // all of it would count as the searcher's memory
  }
  std::sort(taken.rbegin(), taken.rend());
  for (std::size_t i = 0; i < std::min<std::size_t>(12, taken.size()); ++i)
    std::printf("%7.1f ms  %s\n", taken[i].first * 1e3, taken[i].second.c_str());
  const long after_hostile = peak_kilobytes();
  std::printf("%d queries: worst %.1f ms, median %.1f ms\n", count, taken.front().first * 1e3,
              taken[taken.size() / 2].first * 1e3);
  std::printf("memory: %.1f MB more than after one ordinary search, %.1f MB more than after %zu\n",
              static_cast<double>(after_hostile - after_one) / 1024,
              static_cast<double>(after_hostile - after_all) / 1024, ordinary.size());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  return fihris::bench::run_bench("bench_hostile", [&] { return run(argc, argv); });
}
