// How much of a long test a build does. As users run the programs: all of it. With sanitizers, where each process takes
// ten times as long, only one step of several: they look for errors of memory, which the same code shows at each step.
//   for (int call = 1;; call += every_step_or(7))     // 1, 2, 3 …; with sanitizers 1, 8, 15 …
#pragma once

namespace fihris::test {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool is_sanitized = true;
#else
constexpr bool is_sanitized = false;
#endif

constexpr int every_step_or(int step) {
  return is_sanitized ? step : 1;
}

}  // namespace fihris::test
