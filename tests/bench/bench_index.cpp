// What `add` costs, from file to published index, against
//   - writing the same ready-made terms, values and stored articles with Xapian alone, in the same batches, with as
//   many
//     threads, and compacting them alike;
//   - Omega's scriptindex with its Arabic stemmer, on the same articles;
//   - itself with one thread, and once more when nothing has changed.
// All in turn, each run in a process of its own; then the medians, and the figures that should hold. The exit code is 1
// when one does not and --require was given.
//   bench_index [--require] FILE.jsonl[.zst] FOLDER [ROUNDS [THREADS]]
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "indexer/commands/commands.h"
#include "indexer/segment_files.h"
#include "tests/bench/omega_baseline.h"
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

std::uintmax_t folder_bytes(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) bytes += entry.file_size();
  return bytes;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// One way to index the articles, and what each of its runs cost.
struct Contender {
  std::string name;
  std::function<Cost()> run;
  std::vector<Cost> costs{};

  double median_of(double Cost::*measure) const {
    std::vector<double> values;
    for (const Cost& cost : costs) values.push_back(cost.*measure);
    return median(std::move(values));
  }
  double cpu() const { return median_of(&Cost::cpu_seconds); }
  double wall() const { return median_of(&Cost::wall_seconds); }
};

enum Place { whole, again, alone, one_thread, omega };

std::vector<Contender> contenders(const fs::path& file, const fs::path& folder, unsigned threads) {
  const fs::path index = folder / "index";
  const auto add = [file](const fs::path& to, unsigned workers, Stopwatch& watch) {
    fs::remove_all(to);
    add_whole(file, to, workers, watch);
  };
  const auto measured = [](auto work) { return [work] { return measure_in_child(work); }; };
  return {
      {"add, " + std::to_string(threads) + " threads", measured([=](Stopwatch& watch) { add(index, threads, watch); })},
      {"add again, nothing changed", measured([=](Stopwatch& watch) { add_whole(file, index, threads, watch); })},
      {"Xapian alone", measured([=](Stopwatch& watch) {
         fs::remove_all(folder / "alone");
         write_with_xapian_alone(index, folder / "alone", threads, watch);
       })},
      {"add, 1 thread", measured([=](Stopwatch& watch) { add(folder / "one", 1, watch); })},
      {"scriptindex (Omega)",
       [=] {
         write_omega_input(index, folder);
         return measure_command(omega_command(folder, folder / "omega"));
       }},
  };
}

void print_costs(const std::vector<Contender>& all) {
  std::printf("%-28s %8s %8s %8s\n", "medians", "CPU s", "wall s", "peak MB");
  for (const Contender& each : all)
    std::printf("%-28s %8.2f %8.2f %8ld\n", each.name.c_str(), each.cpu(), each.wall(),
                each.costs.back().peak_kilobytes / 1024);
}

// Prints a figure beside its bound; false when it is beyond.
bool print_figure(const char* name, double value, double bound) {
  const bool holds = value <= bound;
  std::printf("%-46s %6.2f   at most %.2f%s\n", name, value, bound, holds ? "" : "   MISSED");
  return holds;
}

bool print_figures(const std::vector<Contender>& all, const fs::path& index) {
  const double stored = static_cast<double>(folder_bytes(index / "segments"));
  const double text = static_cast<double>(text_bytes(index));
  bool all_hold = true;
  all_hold &= print_figure("CPU of add / of Xapian alone", all[whole].cpu() / all[alone].cpu(), 1.10);
  all_hold &= print_figure("CPU of add / of scriptindex", all[whole].cpu() / all[omega].cpu(), 0.60);
  all_hold &=
      print_figure("wall time of add / of add with one thread", all[whole].wall() / all[one_thread].wall(), 0.60);
  all_hold &= print_figure("bytes of the index / of the text", stored / text, 2.80);
  all_hold &= print_figure("seconds of a second run", all[again].wall(), 3.00);
  return all_hold;
}

// Each way once a round, so that whatever else the machine does meets all of them.
bool compare(const fs::path& file, const fs::path& folder, int rounds, unsigned threads) {
  std::vector<Contender> all = contenders(file, folder, threads);
  for (int round = 1; round <= rounds; ++round) {
    for (Contender& each : all) {
      const Cost cost = each.costs.emplace_back(each.run());
      std::printf("round %d: %-28s %8.2f CPU s %8.2f wall s\n", round, each.name.c_str(), cost.cpu_seconds,
                  cost.wall_seconds);
      std::fflush(stdout);
    }
  }
  print_costs(all);
  return print_figures(all, folder / "index");
}

}  // namespace

int main(int argc, char** argv) {
  const bool requires_bounds = argc > 1 && std::string(argv[1]) == "--require";
  const std::vector<std::string> arguments(argv + (requires_bounds ? 2 : 1), argv + argc);
  const int rounds = arguments.size() > 2 ? std::stoi(arguments[2]) : 3;
  const int threads = arguments.size() > 3 ? std::stoi(arguments[3]) : 2;
  if (arguments.size() < 2 || rounds < 1 || threads < 1) {
    std::fprintf(stderr, "usage: bench_index [--require] FILE.jsonl[.zst] FOLDER [ROUNDS [THREADS]]\n");
    return 2;
  }
  try {
    const bool holds = compare(arguments[0], arguments[1], rounds, static_cast<unsigned>(threads));
    return holds || !requires_bounds ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_index: %s\n", error.what());
    return 2;
  }
}
