#include "searcher/server/manager_notice.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "common/base/file_descriptor.h"

namespace fihris {
namespace {

std::int64_t number_of(const char* variable) {
  const char* text = std::getenv(variable);
  std::int64_t number = 0;
  if (text != nullptr) std::from_chars(text, text + std::strlen(text), number);
  return number;
}

}  // namespace

ManagerNotice::ManagerNotice() {
  if (const char* socket = std::getenv("NOTIFY_SOCKET")) socket_ = socket;
  const std::int64_t process = number_of("WATCHDOG_PID");
  const std::int64_t interval = number_of("WATCHDOG_USEC");
  if (interval > 0 && (process == 0 || process == ::getpid())) watchdog_ = std::chrono::microseconds(interval);
}

bool ManagerNotice::send(std::string_view state) const {
  ::sockaddr_un address{};
  if (socket_.empty() || (socket_[0] != '/' && socket_[0] != '@') || socket_.size() >= sizeof address.sun_path)
    return false;
  address.sun_family = AF_UNIX;
  std::copy(socket_.begin(), socket_.end(), address.sun_path);
  if (socket_[0] == '@') address.sun_path[0] = '\0';
  const FileDescriptor sender(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
  if (sender.get() < 0) return false;
  const auto size = static_cast<::socklen_t>(offsetof(::sockaddr_un, sun_path) + socket_.size());
  const ssize_t sent = ::sendto(sender.get(), state.data(), state.size(), MSG_NOSIGNAL,
                                reinterpret_cast<const ::sockaddr*>(&address), size);
  return sent == static_cast<ssize_t>(state.size());
}

}  // namespace fihris
