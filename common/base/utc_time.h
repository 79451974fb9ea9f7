// The present moment as a text: "2024-04-13T08:00:00Z".
#pragma once

#include <string>

namespace fihris {

std::string utc_now();

}  // namespace fihris
