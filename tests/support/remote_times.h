// For tests: servers are asked at each look, and waited for as long as they need.
#pragma once

#include "common/index/remote_servers.h"

namespace fihris::test {

inline const RemoteTimes at_once{std::chrono::seconds(2), std::chrono::seconds(20), std::chrono::seconds(0),
                                 std::chrono::seconds(20)};

// The same, but a server that says nothing is soon too late.
inline const RemoteTimes impatient{std::chrono::seconds(2), std::chrono::milliseconds(200), std::chrono::seconds(0),
                                   std::chrono::seconds(20)};

// As the service does it, but some hundred times as fast.
inline const RemoteTimes soon{std::chrono::seconds(2), std::chrono::seconds(20), std::chrono::milliseconds(20),
                              std::chrono::milliseconds(1)};

// Failures stay failures.
inline const RemoteTimes never_again{std::chrono::seconds(2), std::chrono::seconds(20), std::chrono::hours(24),
                                     std::chrono::seconds(20)};

}  // namespace fihris::test
