// What the main function of a benchmark does: what goes wrong is said after its name, with exit code 2.
//   int main(int argc, char** argv) { return fihris::bench::run_bench("bench_search", [&] { return run(argc, argv); });
//   }
#pragma once

#include <cstdio>
#include <exception>
#include <functional>

namespace fihris::bench {

inline int run_bench(const char* name, const std::function<int()>& run) {
  try {
    return run();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", name, error.what());
    return 2;
  }
}

}  // namespace fihris::bench
