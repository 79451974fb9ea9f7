// Work on several things in several threads.
//
//   run_side_by_side(things.size(), 2, [&](std::size_t i) { work_on(things[i]); });
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <future>
#include <thread>
#include <vector>

namespace fihris {

// So many threads as there is work for, when one is worth so much of it: at most the cores.
inline std::size_t worthwhile_threads(std::uint64_t work, std::uint64_t work_of_one) {
  return std::min<std::size_t>(work / work_of_one + 1, std::max(1U, std::thread::hardware_concurrency()));
}

// Calls work(0) to work(count - 1), each once, and returns when all are done. The calling thread is one of them; with
// one alone it goes in order. Throws what a call threw, when no call goes on any more; some may then never be made.
template <typename Work>
void run_side_by_side(std::size_t count, std::size_t threads, const Work& work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      next = count;
      throw;
    }
  };
  std::vector<std::future<void>> others;
  for (std::size_t i = 1; i < std::min(threads, count); ++i) others.push_back(std::async(std::launch::async, run));
  run();
  for (std::future<void>& other : others) other.get();
}

}  // namespace fihris
