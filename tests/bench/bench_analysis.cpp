// bench_analysis FILE [ROUNDS]: how fast Analyzer::analyze is over the lines of a text file, in megabytes a second, and
// how often it asks for memory.
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <new>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"

namespace {

std::size_t allocations = 0;

}  // namespace

// Every allocation of this program comes through here.
void* operator new(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace {

using Clock = std::chrono::steady_clock;

std::vector<std::string> read_lines(const char* file) {
  std::ifstream stream(file, std::ios::binary);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

void run_round(fihris::Analyzer& analyzer, const std::vector<std::string>& lines) {
  std::size_t bytes = 0;
  std::size_t tokens = 0;
  const std::size_t allocations_before = allocations;
  const auto start = Clock::now();
  for (const std::string& line : lines) {
    tokens += analyzer.analyze(line).size();
    bytes += line.size();
  }
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  std::cout << static_cast<double>(bytes) / 1e6 / seconds << " MB/s, " << seconds * 1e9 / static_cast<double>(tokens)
            << " ns a word, " << tokens << " words, "
            << static_cast<double>(allocations - allocations_before) / static_cast<double>(tokens)
            << " allocations a word\n";
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 3;
  const std::vector<std::string> lines = argc > 1 ? read_lines(argv[1]) : std::vector<std::string>{};
  if (lines.empty() || rounds < 1) {
    std::cerr << "usage: bench_analysis FILE [ROUNDS]\n";
    return 2;
  }
  fihris::Analyzer analyzer;
  for (int round = 0; round < rounds; ++round) run_round(analyzer, lines);
}
