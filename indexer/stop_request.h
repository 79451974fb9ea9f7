// SIGINT and SIGTERM as a request to finish what has begun, publish it and stop.
#pragma once

namespace fihris {

// From now on the first such signal sets stop_requested(); a second one ends the process at once, as without
// this.
void catch_stop_signals();

bool stop_requested();

}  // namespace fihris
