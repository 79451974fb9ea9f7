#include "searcher/server/http_server.h"

#include <array>
#include <latch>
#include <map>
#include <mutex>
#include <thread>

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "searcher/server/listen_socket.h"

namespace fihris {
namespace {

constexpr const char* close_after = "Host: a\r\nConnection: close\r\n\r\n";

// A server whose answers say what was asked; "/now" is answered without a worker.
class EchoServer {
 public:
  explicit EchoServer(const ServerLimits& limits = {}, const ServerHooks::Answerer& answerer = echo) {
    const FileDescriptor listener = listen_at("127.0.0.1", 0);
    ServerHooks hooks;
    hooks.answer_now = [](const HttpRequest& request) -> std::optional<HttpResponse> {
      if (request.path != "/now") return std::nullopt;
      return HttpResponse{200, {}, "at once"};
    };
    hooks.answerers = {answerer};
    hooks.finish = [](HttpResponse& response, const HttpRequest&) {
      response.headers.push_back({"X-Finished", "yes"});
    };
    hooks.finished = [this](const FinishedRequest& finished) { count(std::to_string(finished.response.status)); };
    hooks.refused = [this](const char* reason) { count(reason); };
    ::socklen_t size = sizeof address_;
    ::getsockname(listener.get(), reinterpret_cast<::sockaddr*>(&address_), &size);
    server_.emplace(::fcntl(listener.get(), F_DUPFD_CLOEXEC, 0), limits, std::vector<std::string>{}, std::move(hooks));
  }

  static HttpResponse echo(const HttpRequest& request, const std::string& target) {
    std::string body = request.method + ' ' + request.path + ' ' + target;
    for (const NamedValue& parameter : request.parameters) body += ' ' + parameter.name + '=' + parameter.value;
    return {200, {{"Content-Type", "text/plain"}}, body};
  }

  // A connection on which something was sent.
  FileDescriptor send(const std::string& text) const {
    FileDescriptor client(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    REQUIRE(::connect(client.get(), reinterpret_cast<const ::sockaddr*>(&address_), sizeof address_) == 0);
    REQUIRE(::send(client.get(), text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size()));
    return client;
  }

  // All that comes until the server closes.
  std::string ask(const std::string& text) const { return read_all(send(text)); }

  static std::string read_all(const FileDescriptor& client) {
    std::string answer;
    std::array<char, 4096> piece{};
    for (ssize_t size = 0; (size = ::recv(client.get(), piece.data(), piece.size(), 0)) > 0;)
      answer.append(piece.data(), static_cast<std::size_t>(size));
    return answer;
  }

  HttpServer& server() { return *server_; }
  void stop() { server_.reset(); }

  int counted(const std::string& what) {
    const std::lock_guard lock(mutex_);
    return counts_[what];
  }

 private:
  void count(const std::string& what) {
    const std::lock_guard lock(mutex_);
    ++counts_[what];
  }

  std::mutex mutex_;
  std::map<std::string, int> counts_;
  ::sockaddr_in address_{};
  std::optional<HttpServer> server_;
};

std::size_t count_in(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("a request reaches a worker, read, and its answer has an id") {
  EchoServer server;
  const std::string answer = server.ask(std::string("GET /a%20b?q=%D8%BA+x HTTP/1.1\r\n") + close_after);
  CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(answer.ends_with("\r\n\r\nGET /a b /a%20b?q=%D8%BA+x q=غ x"));
  CHECK(has(answer, "\r\nX-Request-Id: "));
  CHECK(has(answer, "\r\nContent-Type: text/plain\r\n"));
  server.stop();
  CHECK(server.counted("200") == 1);
}

TEST_CASE("what needs no worker is answered at once, and the connection goes on") {
  EchoServer server;
  const std::string answer =
      server.ask(std::string("GET /now HTTP/1.1\r\nHost: a\r\n\r\nGET /now HTTP/1.1\r\n") + close_after);
  CHECK(count_in(answer, "at once") == 2);
  CHECK(has(answer, "X-Finished: yes"));
}

TEST_CASE("requests that come together are answered one after another") {
  EchoServer server;
  std::string requests;
  for (int i = 0; i < 20; ++i) requests += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n\r\n";
  const std::string answer = server.ask(requests + "GET /last HTTP/1.1\r\n" + close_after);
  CHECK(count_in(answer, "HTTP/1.1 200 OK") == 21);
  CHECK(answer.find("GET /7 ") < answer.find("GET /19 "));
  CHECK(answer.ends_with("GET /last /last"));
}

TEST_CASE("HEAD has the headers of GET and no body") {
  EchoServer server;
  const std::string answer = server.ask(std::string("HEAD /a HTTP/1.1\r\n") + close_after);
  CHECK(has(answer, "\r\nContent-Length: 10\r\n"));
  CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE("what is wrong with a request is answered, and the server goes on") {
  EchoServer server;
  const std::map<std::string, std::string> refusals{
      {"POST / HTTP/1.1\r\nContent-Length: 0\r\n", "405"},
      {"GET / HTTP/1.1\r\nContent-Length: 5\r\n", "413"},
      {"GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n", "413"},
      {"GET /%zz HTTP/1.1\r\n", "400"},
      {"GET nothing HTTP/1.1\r\n", "400"},
      {"GET /" + std::string(9000, 'a') + " HTTP/1.1\r\n", "414"},
      {"GET / HTTP/1.1\r\nX: " + std::string(17'000, 'a') + "\r\n", "431"},
      {"GET / HTTP/1.1\r\nHost: b\r\n", "400"},
  };
  for (const auto& [request, status] : refusals) {
    CAPTURE(request.substr(0, 60));
    CHECK(server.ask(request + close_after).substr(9, 3) == status);
  }
  CHECK(has(server.ask(std::string("GET /a HTTP/1.1\r\n") + close_after), "200 OK"));
}

TEST_CASE("what is no HTTP at all, or larger than all bounds, does no harm") {
  EchoServer server;
  for (const std::string& text :
       {std::string("nonsense\r\n\r\n"), std::string(1, '\0') + "\r\n\r\n", std::string("\r\n\r\n\r\n"),
        "GET / HTTP/1.1\r\nX: " + std::string(40'000, 'a') + "\r\n\r\n",
        "GET /" + std::string(40'000, 'a') + " HTTP/1.1\r\n\r\n"}) {
    server.send(text);
  }
  CHECK(has(server.ask(std::string("GET /a HTTP/1.1\r\n") + close_after), "200 OK"));
}

TEST_CASE("a client that asks too often is told how long to wait") {
  ServerLimits limits;
  limits.requests_per_second = 0.01;
  EchoServer server(limits);
  CHECK(has(server.ask(std::string("GET /a HTTP/1.1\r\n") + close_after), "200 OK"));
  const std::string refused = server.ask(std::string("GET /a HTTP/1.1\r\n") + close_after);
  CHECK(refused.starts_with("HTTP/1.1 429 Too Many Requests\r\n"));
  CHECK(has(refused, "\r\nRetry-After: 100\r\n"));
  CHECK(server.counted("rate") == 1);
  CHECK(has(server.ask(std::string("GET /now HTTP/1.1\r\n") + close_after), "at once"));
}

TEST_CASE("when too many wait the next is told to come again") {
  ServerLimits limits;
  limits.queue = 2;
  std::latch begun(1), end(1);
  EchoServer server(limits, [&](const HttpRequest&, const std::string& target) {
    if (target == "/slow") {
      begun.count_down();
      end.wait();
    }
    return HttpResponse{200, {}, target};
  });
  const FileDescriptor slow = server.send(std::string("GET /slow HTTP/1.1\r\n") + close_after);
  begun.wait();
  const FileDescriptor waiting = server.send(std::string("GET /waiting HTTP/1.1\r\n") + close_after);
  while (server.server().load().queued == 0) std::this_thread::yield();
  const std::string refused = server.ask(std::string("GET /more HTTP/1.1\r\n") + close_after);
  CHECK(refused.starts_with("HTTP/1.1 503 Service Unavailable\r\n"));
  CHECK(has(refused, "\r\nRetry-After: 1\r\n"));
  CHECK(server.server().load().in_flight == 2);
  end.count_down();
  CHECK(EchoServer::read_all(waiting).ends_with("/waiting"));
  CHECK(EchoServer::read_all(slow).ends_with("/slow"));
}

TEST_CASE("clients that send too slowly are dropped, others not") {
  ServerLimits limits;
  limits.client_time = std::chrono::milliseconds(1);
  EchoServer server(limits);
  const FileDescriptor slow = server.send("GET / HT");
  while (server.counted("slow") == 0) server.server().drop_slow();
  CHECK(EchoServer::read_all(slow).find("200") == std::string::npos);
}

TEST_CASE("a client has so many connections and no more") {
  ServerLimits limits;
  limits.connections_per_client = 1;
  EchoServer server(limits);
  const FileDescriptor first = server.send("GET / HT");
  while (server.server().load().connections == 0) std::this_thread::yield();
  const FileDescriptor second = server.send("G");
  CHECK(EchoServer::read_all(second).empty());
  CHECK(server.counted("connections") == 1);
}

TEST_CASE("a server that stops answers what it has, and closes") {
  std::latch begun(1), end(1);
  EchoServer server({}, [&](const HttpRequest&, const std::string&) {
    begun.count_down();
    end.wait();
    return HttpResponse{200, {}, "the last"};
  });
  const FileDescriptor client = server.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
  begun.wait();
  server.server().stop_accepting();
  CHECK_FALSE(server.server().is_idle());
  end.count_down();
  const std::string answer = EchoServer::read_all(client);
  CHECK(answer.ends_with("the last"));
  CHECK(has(answer, "\r\nConnection: close\r\n"));
  while (!server.server().is_idle()) std::this_thread::yield();
}

}  // namespace
}  // namespace fihris
