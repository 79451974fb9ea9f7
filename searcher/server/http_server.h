// Speaks HTTP: one thread for all sockets, some that answer. A request waits in a queue without holding a thread, and a
// slow client holds neither, so that thousands of open connections cost memory alone.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "searcher/server/http_message.h"

namespace fihris {

struct ServerLimits {
  std::size_t max_connections = 10'000;
  std::size_t connections_per_client = 0;         // 0: as many as there are
  double requests_per_second = 0;                 // of one client; 0: no limit
  std::chrono::milliseconds client_time{20'000};  // for sending a request, and the same again for taking its answer
  std::size_t queue = 1024;
};

// A request with its answer, when that was sent or the client went away.
struct FinishedRequest {
  const HttpRequest& request;
  const HttpResponse& response;
  const std::string& id;
  std::chrono::steady_clock::duration time;
};

// What the server asks for. Only answerers run in other threads than that of the sockets.
struct ServerHooks {
  // Answers at once, in the thread of the sockets: must not wait for anything. Nothing: a worker answers.
  std::function<std::optional<HttpResponse>(const HttpRequest&)> answer_now;

  // One for each worker; gets the request and its target as it was written. Must not throw.
  using Answerer = std::function<HttpResponse(const HttpRequest&, const std::string& target)>;
  std::vector<Answerer> answerers;

  // Completes an answer that no worker made.
  std::function<void(HttpResponse&, const HttpRequest&)> finish;

  std::function<void(const FinishedRequest&)> finished;
  std::function<void(const char* reason)> refused;  // "rate", "queue", "connections", "slow"
};

struct ServerLoad {
  std::size_t connections = 0;
  std::size_t in_flight = 0;  // requests that were not answered to the end
  std::size_t queued = 0;
};

// Functions may be called by any thread.
class HttpServer {
 public:
  // Serves until it is stopped. `listener` listens, and is closed when no more connections are taken. Throws IoError
  // when the system refuses.
  HttpServer(int listener, const ServerLimits& limits, std::vector<std::string> trusted_proxies, ServerHooks hooks);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  // Closes the connections of clients that are too slow. To be called each second or so.
  void drop_slow();

  // Takes no new connections, and closes each with its next answer.
  void stop_accepting();

  // Whether every request that came in is answered.
  bool is_idle() const;

  ServerLoad load() const;

  // The longest time for which a worker has been at one request by the processor's clock; 0 when all wait.
  std::chrono::nanoseconds longest_work() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
