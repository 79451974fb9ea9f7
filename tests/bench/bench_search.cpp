// How long a page of answers takes, and where the time goes: one thread, warm.
//   bench_search INDEX[,INDEX…] TOPICS.tsv [ROUNDS [facets]]
// TOPICS: a query in the last column of each line. Every query is asked once to warm up, then ROUNDS (3)
// times; the figures are over all of them. `facets`: count the matches too.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/bench/run_bench.h"

namespace {

using fihris::SearchTimes;

std::vector<std::string> read_queries(const char* file) {
  std::ifstream stream(file);
  std::vector<std::string> queries;
  for (std::string line; std::getline(stream, line);) {
    const std::string query = line.substr(line.rfind('\t') + 1);
    if (!query.empty()) queries.push_back(query);
  }
  return queries;
}

std::vector<std::filesystem::path> indexes_of(const std::string& names) {
  std::vector<std::filesystem::path> indexes;
  std::istringstream stream(names);
  for (std::string name; std::getline(stream, name, ',');) indexes.emplace_back(name);
  return indexes;
}

std::vector<SearchTimes> measure(fihris::Searcher& searcher, const std::vector<std::string>& queries, int rounds,
                                 std::size_t facet_values) {
  std::vector<SearchTimes> times;
  for (int round = 0; round <= rounds; ++round) {
    for (const std::string& query : queries) {
      fihris::SearchRequest request;
      request.query = query;
      request.answer.facet_values = facet_values;
      const SearchTimes taken = searcher.search(request).times;
      if (round > 0) times.push_back(taken);
    }
  }
  return times;
}

template <typename Part>
void print_part(const char* name, const std::vector<SearchTimes>& times, Part part) {
  std::vector<double> milliseconds;
  double sum = 0;
  for (const SearchTimes& each : times) {
    milliseconds.push_back(std::chrono::duration<double, std::milli>(part(each)).count());
    sum += milliseconds.back();
  }
  std::sort(milliseconds.begin(), milliseconds.end());
  const auto at = [&](std::size_t percent) { return milliseconds[(milliseconds.size() - 1) * percent / 100]; };
  std::printf("%-9s p50 %7.3f ms   p95 %7.3f ms   mean %7.3f ms\n", name, at(50), at(95),
              sum / static_cast<double>(milliseconds.size()));
}

int run(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: bench_search INDEX[,INDEX...] TOPICS.tsv [ROUNDS [facets]]\n");
    return 2;
  }
  const std::vector<std::string> queries = read_queries(argv[2]);
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 3;
  if (queries.empty() || rounds < 1) {
    std::fprintf(stderr, "bench_search: no queries in %s, or no rounds\n", argv[2]);
    return 2;
  }
  fihris::Searcher searcher(indexes_of(argv[1]));
  const std::vector<SearchTimes> times = measure(searcher, queries, rounds, argc > 4 ? 10 : 0);
  std::printf("%zu queries, %d rounds, pages of ten with snippets\n", queries.size(), rounds);
  print_part("total", times, [](const SearchTimes& each) { return each.total; });
  print_part("search", times, [](const SearchTimes& each) { return each.match; });
  print_part("texts", times, [](const SearchTimes& each) { return each.texts; });
  print_part("snippets", times, [](const SearchTimes& each) { return each.snippets; });
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  return fihris::bench::run_bench("bench_search", [&] { return run(argc, argv); });
}
