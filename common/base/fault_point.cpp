#include "common/base/fault_point.h"

#include <atomic>
#include <csignal>
#include <cstdlib>

namespace fihris {

void fault_point(std::string_view name) {
  const char* text = std::getenv("FIHRIS_FAULT_POINT");
  if (text == nullptr) return;
  const std::string_view chosen(text);
  const auto colon = chosen.find(':');
  if (name != chosen.substr(0, colon)) return;
  static std::atomic<int> passed = 0;
  const int times = colon == chosen.npos ? 1 : std::atoi(text + colon + 1);
  if (++passed == times) std::raise(SIGKILL);
}

}  // namespace fihris
