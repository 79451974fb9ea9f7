// Places where a test of crash safety may end the process, as a power cut would.
//   fault_point("before manifest");   // FIHRIS_FAULT_POINT="before manifest" kills the process here
//
// FIHRIS_FAULT_POINT="NAME:N" waits for the Nth time. Costs a look at an empty variable; safe from any thread.
#pragma once

#include <string_view>

namespace fihris {

void fault_point(std::string_view name);

}  // namespace fihris
