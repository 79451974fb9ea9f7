// Tells the system's manager how the service is (sd_notify(3)): one small datagram to $NOTIFY_SOCKET.
//   ManagerNotice notice; notice.send("READY=1");
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace fihris {

class ManagerNotice {
 public:
  // From the environment of the process.
  ManagerNotice();

  // False when nobody listens, which is no error.
  bool send(std::string_view state) const;

  // How often "WATCHDOG=1" must be sent at least; nothing when nobody waits for it.
  std::optional<std::chrono::microseconds> watchdog() const { return watchdog_; }

 private:
  std::string socket_;  // a path, or '@' and an abstract name; empty: none
  std::optional<std::chrono::microseconds> watchdog_;
};

}  // namespace fihris
