// What `add` costs beside Xapian: the whole of it, from file to published index, against writing the same
// ready-made terms, values and stored articles with Xapian alone, in the same batches, with as many threads,
// and compacting them alike. Both in turn, each run in a process of its own.
//   bench_index FILE.jsonl[.zst] FOLDER [ROUNDS [THREADS]]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <vector>

#include "indexer/commands/commands.h"
#include "indexer/segment_files.h"
#include "tests/bench/ready_documents.h"
#include "tests/bench/resource_use.h"

namespace {

namespace fs = std::filesystem;
using namespace fihris::bench;

void add_whole(const fs::path& file, const fs::path& index, unsigned threads, Stopwatch& watch) {
  fihris::Options options;
  options.index = index;
  options.arguments = {file.string()};
  options.threads = threads;
  options.quiet = true;
  std::ostringstream messages;
  watch.start();
  const int code = fihris::run_add(options, {messages, messages, false});
  watch.stop();
  if (code != fihris::exit_all_well && code != fihris::exit_some_skipped)
    throw std::runtime_error("add failed: " + messages.str());
}

void write_side_by_side(const std::vector<ReadyBatch>& batches, const std::vector<fs::path>& folders) {
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < batches.size(); ++i)
    threads.emplace_back([&, i] { write_batch(batches[i], folders[i]); });
  for (std::thread& thread : threads) thread.join();
}

// As many batches at a time as there are threads, so that memory need not hold the terms of all.
void write_with_xapian_alone(const fs::path& index, const fs::path& folder, unsigned threads, Stopwatch& watch) {
  ReadySource source(index);
  fs::create_directories(folder);
  std::vector<fs::path> databases;
  while (true) {
    std::vector<ReadyBatch> batches;
    std::vector<fs::path> folders;
    for (unsigned i = 0; i < threads; ++i) {
      if (ReadyBatch batch = source.next_batch(); !batch.empty()) batches.push_back(std::move(batch));
    }
    for (std::size_t i = 0; i < batches.size(); ++i) folders.push_back(folder / std::to_string(databases.size() + i));
    if (batches.empty()) break;
    watch.start();
    write_side_by_side(batches, folders);
    watch.stop();
    databases.insert(databases.end(), folders.begin(), folders.end());
  }
  watch.start();
  fihris::compact_databases(databases, folder / "segment");
  watch.stop();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

double median_cpu(const std::vector<Cost>& costs) {
  std::vector<double> seconds;
  seconds.reserve(costs.size());
  for (const Cost& cost : costs) seconds.push_back(cost.cpu_seconds);
  return median(std::move(seconds));
}

void print(const char* name, const Cost& cost) {
  std::printf("%-12s %7.2f CPU s %7.2f wall s %6ld MB peak\n", name, cost.cpu_seconds, cost.wall_seconds,
              cost.peak_kilobytes / 1024);
  std::fflush(stdout);
}

std::uintmax_t folder_bytes(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) bytes += entry.file_size();
  return bytes;
}

void compare(const fs::path& file, const fs::path& folder, int rounds, unsigned threads) {
  std::vector<Cost> whole;
  std::vector<Cost> alone;
  const fs::path index = folder / "index";
  for (int round = 0; round < rounds; ++round) {
    fs::remove_all(index);
    whole.push_back(measure_in_child([&](Stopwatch& watch) { add_whole(file, index, threads, watch); }));
    print("whole add", whole.back());
    alone.push_back(
        measure_in_child([&](Stopwatch& watch) { write_with_xapian_alone(index, folder / "alone", threads, watch); }));
    print("Xapian alone", alone.back());
    fs::remove_all(folder / "alone");
  }
  const double ratio = median_cpu(whole) / median_cpu(alone);
  std::printf("medians: whole add %.2f CPU s, Xapian alone %.2f CPU s, ratio %.3f\n", median_cpu(whole),
              median_cpu(alone), ratio);
  std::printf("index: %.2f bytes per byte of text\n",
              static_cast<double>(folder_bytes(index)) / static_cast<double>(text_bytes(index)));
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 3;
  const int threads = argc > 4 ? std::atoi(argv[4]) : static_cast<int>(std::thread::hardware_concurrency());
  if (argc < 3 || rounds < 1 || threads < 1) {
    std::fprintf(stderr, "usage: bench_index FILE.jsonl[.zst] FOLDER [ROUNDS [THREADS]]\n");
    return 2;
  }
  try {
    compare(argv[1], argv[2], rounds, static_cast<unsigned>(threads));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_index: %s\n", error.what());
    return 2;
  }
}
