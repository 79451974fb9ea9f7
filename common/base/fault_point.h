// Places where a test of crash safety may end the process, as a power cut would.
//   fault_point("before manifest");   // FIHRIS_FAULT_POINT="before manifest" kills the process here
//
// FIHRIS_FAULT_POINT="NAME:N" waits for the Nth time. Costs a look at the environment; safe from any thread. Names are
// written out where they stand: tests/integration/kill_at_fault_points_test.cpp finds them in the sources.
#pragma once

#include <string_view>

namespace fihris {

void fault_point(std::string_view name);

}  // namespace fihris
