#include "common/base/fault_point.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <string>

namespace fihris {
namespace {

struct ChosenPoint {
  std::string name;
  int times = 1;
};

ChosenPoint chosen_point() {
  const char* text = std::getenv("FIHRIS_FAULT_POINT");
  ChosenPoint chosen{text == nullptr ? "" : text};
  if (const auto colon = chosen.name.find(':'); colon != std::string::npos) {
    chosen.times = std::atoi(chosen.name.c_str() + colon + 1);
    chosen.name.resize(colon);
  }
  return chosen;
}

}  // namespace

void fault_point(std::string_view name) {
  static const ChosenPoint chosen = chosen_point();
  static std::atomic<int> passed = 0;
  if (name == chosen.name && ++passed == chosen.times) std::raise(SIGKILL);
}

}  // namespace fihris
