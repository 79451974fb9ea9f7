// The socket that clients connect to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "common/base/file_descriptor.h"

namespace fihris {

// Listens at an address of this machine ("127.0.0.1", "::1"); port 0 is any that is free. Throws UsageError for what is
// no address, and IoError when it cannot be had; the message says which one, why, and what to do.
FileDescriptor listen_at(const std::string& address, std::uint16_t port);

// "http://127.0.0.1:8080/", with the port that it got; "unix:/run/fihris.sock" for a socket with a path.
std::string url_of(int listener);

// The socket that the system's manager listens at for us (systemd.socket(5)): the first of $LISTEN_FDS. Nothing when
// there is none for this process. The variables are removed, so that no child takes them for its own.
std::optional<int> inherited_listener();

}  // namespace fihris
