// Xapian's own server of databases, on a free port of this machine, as long as the object lives.
//   const TcpServer server(index / "stub");
//   IndexReader reader({server.address()});
#pragma once

#include <csignal>
#include <cstdint>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fihris::test {

// Of an end of a pipe or a socket.
class OwnDescriptor {
 public:
  explicit OwnDescriptor(int number) : number_(number) {}
  ~OwnDescriptor() { ::close(number_); }
  OwnDescriptor(const OwnDescriptor&) = delete;
  OwnDescriptor& operator=(const OwnDescriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

// Not of those that the system gives to connections, one of which could have it when a server wants it back.
inline unsigned free_port() {
  constexpr unsigned first = 20'000, count = 12'000;
  std::random_device random;
  for (int attempt = 0; attempt < 100; ++attempt) {
    const unsigned port = first + random() % count;
    const OwnDescriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    if (::bind(socket.number(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return port;
  }
  throw std::runtime_error("no free port");
}

class TcpServer {
 public:
  explicit TcpServer(std::filesystem::path stub) : stub_(std::move(stub)) {
    for (int attempt = 0; attempt < 5; ++attempt) {  // another program may take the port meanwhile
      port_ = free_port();
      if (starts()) return;
    }
    throw std::runtime_error("xapian-tcpsrv does not start: run scripts/install-dependencies");
  }
  ~TcpServer() { stop(); }
  TcpServer(const TcpServer&) = delete;
  TcpServer& operator=(const TcpServer&) = delete;

  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
  unsigned port() const { return port_; }

  // On the same port; all connections are closed.
  void restart() {
    stop();
    if (!starts()) throw std::runtime_error("xapian-tcpsrv does not start again");
  }

  // Connections are accepted, but nothing is answered until it goes on.
  void pause() const { ::killpg(process_, SIGSTOP); }
  void go_on() const { ::killpg(process_, SIGCONT); }

  // With the children that serve its connections. Not by SIGTERM: a child that gets it in the midst of its work can
  // wait for itself for ever, and has nothing to put in order.
  void stop() {
    if (process_ <= 0) return;
    ::kill(-process_, SIGKILL);
    ::kill(process_, SIGKILL);  // where it has no group of its own yet
    ::waitpid(process_, nullptr, 0);
    ::killpg(process_, SIGKILL);  // a child that was born meanwhile has heard of nothing
    process_ = 0;
  }

 private:
  bool starts() {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    const OwnDescriptor reading(ends[0]);
    {
      const OwnDescriptor writing(ends[1]);
      process_ = ::fork();
      if (process_ == 0) run(writing.number());
    }
    if (process_ < 0) throw std::runtime_error("no new process");
    if (says(reading.number(), "Listening")) return true;
    stop();
    return false;
  }

  [[noreturn]] void run(int output) const {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::dup2(output, STDOUT_FILENO);
    const std::string port = std::to_string(port_);
    ::execlp("xapian-tcpsrv", "xapian-tcpsrv", "--interface", "127.0.0.1", "--port", port.c_str(), stub_.c_str(),
             nullptr);
    ::_exit(127);
  }

  // Waits for it until the output ends.
  static bool says(int output, const std::string& word) {
    std::string said;
    char piece[256];
    for (ssize_t read = 0; (read = ::read(output, piece, sizeof piece)) > 0;) {
      said.append(piece, static_cast<std::size_t>(read));
      if (said.find(word) != said.npos) return true;
    }
    return false;
  }

  std::filesystem::path stub_;
  unsigned port_ = 0;
  pid_t process_ = 0;
};

}  // namespace fihris::test
