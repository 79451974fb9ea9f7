// Accepts connections on a free port of this machine, and never says anything.
#pragma once

#include <stdexcept>
#include <string>

#include "tests/support/tcpsrv.h"

namespace fihris::test {

class MuteServer {
 public:
  MuteServer() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    if (::bind(socket_.number(), any, size) != 0 || ::listen(socket_.number(), 64) != 0 ||
        ::getsockname(socket_.number(), any, &size) != 0)
      throw std::runtime_error("no port to listen at");
    port_ = ntohs(address.sin_port);
  }

  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

 private:
  OwnDescriptor socket_;
  unsigned port_ = 0;
};

}  // namespace fihris::test
