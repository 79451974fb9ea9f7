#include "searcher/server/http_server.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <random>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <microhttpd.h>
#include <unistd.h>

#include "common/base/error.h"
#include "searcher/server/client_address.h"
#include "searcher/server/connection_table.h"
#include "searcher/server/mhd_message.h"
#include "searcher/server/problem.h"
#include "searcher/server/rate_limiter.h"
#include "searcher/server/request_target.h"
#include "searcher/server/response_headers.h"
#include "searcher/server/worker_pool.h"

namespace fihris {
namespace {

using Clock = std::chrono::steady_clock;

// Room for the longest target and headers that are answered with a sentence, and the headers of an answer. What is
// longer still the library refuses itself. More than 32 KiB it takes from the system page by page, and gives them back.
constexpr std::size_t bytes_per_connection = std::size_t{36} << 10U;

HttpResponse refused_for_a_while(int status, std::string_view code, std::string_view detail, int seconds) {
  HttpResponse response = problem(status, code, detail);
  set_header(response, "Retry-After", std::to_string(seconds));
  return response;
}

// Nobody can guess the numbers of another run.
std::string random_prefix() {
  std::random_device random;
  return fmt::format("{:08x}{:08x}", random(), random());
}

}  // namespace

// A request from its first line to the end of its answer. The thread of the sockets has it, and while the connection
// is suspended one worker.
struct Exchange {
  std::string target;  // as it was written
  HttpRequest request;
  HttpResponse response;
  std::string id;
  Clock::time_point began{};
  enum class State { reading, checked, working, answered } state = State::reading;
};

struct HttpServer::Impl {
  ServerLimits limits;
  std::vector<std::string> trusted_proxies;
  ServerHooks hooks;
  ConnectionTable connections;
  RateLimiter rates;
  std::string id_prefix = random_prefix();
  std::uint64_t next_id = 0;
  std::atomic<std::size_t> in_flight{0};
  std::atomic<bool> is_stopping{false};
  MHD_Daemon* daemon = nullptr;
  std::unique_ptr<WorkerPool> workers;

  Impl(const ServerLimits& given, std::vector<std::string> proxies, ServerHooks given_hooks)
      : limits(given),
        trusted_proxies(std::move(proxies)),
        hooks(std::move(given_hooks)),
        connections(given.connections_per_client),
        rates(given.requests_per_second),
        workers(std::make_unique<WorkerPool>(hooks.answerers.size(), given.queue)) {}

  bool admits(const sockaddr* address) const;
  void notify(MHD_Connection* connection, void** kept, MHD_ConnectionNotificationCode code);
  MHD_Result handle(MHD_Connection* connection, const char* method, Exchange& exchange);
  std::optional<HttpResponse> check(MHD_Connection* connection, const char* method, Exchange& exchange);
  MHD_Result answer(MHD_Connection* connection, Exchange& exchange);
  bool hand_to_worker(MHD_Connection* connection, Exchange& exchange);
  MHD_Result send(MHD_Connection* connection, Exchange& exchange);
  void complete(MHD_Connection* connection, Exchange* exchange);
};

namespace {

OpenConnection* kept_of(MHD_Connection* connection) {
  const auto* info = ::MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info == nullptr ? nullptr : static_cast<OpenConnection*>(info->socket_context);
}

}  // namespace

bool HttpServer::Impl::admits(const sockaddr* address) const {
  const std::string peer = address_text(address);
  if (is_trusted(peer, trusted_proxies) || connections.admits(client_key(peer))) return true;
  hooks.refused("connections");
  return false;
}

void HttpServer::Impl::notify(MHD_Connection* connection, void** kept, MHD_ConnectionNotificationCode code) {
  if (code == MHD_CONNECTION_NOTIFY_CLOSED) {
    if (*kept != nullptr) connections.remove(static_cast<OpenConnection*>(std::exchange(*kept, nullptr)));
    return;
  }
  const auto* info = ::MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  *kept = connections.add(info->connect_fd, client_key(peer_of(connection)), Clock::now() + limits.client_time);
}

// Fills in the request; gives the answer when no worker is needed for it.
std::optional<HttpResponse> HttpServer::Impl::check(MHD_Connection* connection, const char* method,
                                                    Exchange& exchange) {
  HttpRequest& request = exchange.request;
  request.method = method;
  request.headers = read_headers(connection);
  request.client = client_of(peer_of(connection), joined_values(request.headers, "x-forwarded-for"), trusted_proxies);
  if (auto refusal = refuse_message(request.method, request.headers)) return refusal;
  ReadTarget read = parse_target(exchange.target == "*" && request.method == "OPTIONS" ? "/" : exchange.target);
  if (!read.target) return std::move(read.refusal);
  request.path = std::move(read.target->path);
  request.parameters = std::move(read.target->parameters);
  if (auto now = hooks.answer_now(request)) return now;
  if (const auto wait = rates.refuse(client_key(request.client), Clock::now())) {
    hooks.refused("rate");
    return refused_for_a_while(429, "too-many-requests", "too many requests from this address: wait a little", *wait);
  }
  return std::nullopt;
}

// The library calls this first when it has the headers, then when it has the whole request, and then when a worker has
// resumed the connection.
MHD_Result HttpServer::Impl::handle(MHD_Connection* connection, const char* method, Exchange& exchange) {
  switch (exchange.state) {
    case Exchange::State::reading: {
      exchange.began = Clock::now();
      exchange.id = fmt::format("{}-{:x}", id_prefix, ++next_id);
      ++in_flight;
      exchange.state = Exchange::State::checked;
      auto response = check(connection, method, exchange);
      if (!response) return MHD_YES;
      exchange.response = *std::move(response);
      hooks.finish(exchange.response, exchange.request);
      // What is answered before the whole request was read ends the connection: where a body is coming, it must.
      if (header_of(exchange.response, "Connection") == "close") return send(connection, exchange);
      exchange.state = Exchange::State::working;
      return MHD_YES;
    }
    case Exchange::State::checked: return answer(connection, exchange);
    case Exchange::State::working: return send(connection, exchange);
    case Exchange::State::answered: return MHD_YES;
  }
  return MHD_NO;
}

MHD_Result HttpServer::Impl::answer(MHD_Connection* connection, Exchange& exchange) {
  exchange.state = Exchange::State::working;
  if (OpenConnection* kept = kept_of(connection)) connections.set_deadline(kept, std::nullopt);
  ::MHD_suspend_connection(connection);
  if (hand_to_worker(connection, exchange)) return MHD_YES;
  hooks.refused("queue");
  exchange.response = refused_for_a_while(503, "too-busy", "too many requests are waiting: try again in a second", 1);
  hooks.finish(exchange.response, exchange.request);
  ::MHD_resume_connection(connection);
  return MHD_YES;
}

bool HttpServer::Impl::hand_to_worker(MHD_Connection* connection, Exchange& exchange) {
  return workers->add(client_key(exchange.request.client), [this, connection, &exchange](std::size_t worker) {
    exchange.response = hooks.answerers[worker](exchange.request, exchange.target);
    ::MHD_resume_connection(connection);  // from here on the exchange is the other thread's
  });
}

MHD_Result HttpServer::Impl::send(MHD_Connection* connection, Exchange& exchange) {
  exchange.state = Exchange::State::answered;
  set_header(exchange.response, "X-Request-Id", exchange.id);
  if (is_stopping) set_header(exchange.response, "Connection", "close");
  if (OpenConnection* kept = kept_of(connection)) connections.set_deadline(kept, Clock::now() + limits.client_time);
  return send_answer(connection, exchange.response) ? MHD_YES : MHD_NO;
}

// Also of requests whose line alone came in: those were never counted.
void HttpServer::Impl::complete(MHD_Connection* connection, Exchange* exchange) {
  const std::unique_ptr<Exchange> owned(exchange);
  if (OpenConnection* kept = kept_of(connection)) connections.set_deadline(kept, Clock::now() + limits.client_time);
  if (!owned) return;
  if (owned->state == Exchange::State::reading) {
    hooks.refused("malformed");
    return;
  }
  hooks.finished({owned->request, owned->response, owned->id, Clock::now() - owned->began});
  --in_flight;
}

// What the library calls is `noexcept`: an exception must not go through its frames.
HttpServer::HttpServer(int listener, const ServerLimits& limits, std::vector<std::string> trusted_proxies,
                       ServerHooks hooks)
    : impl_(std::make_unique<Impl>(limits, std::move(trusted_proxies), std::move(hooks))) {
  const auto admit = [](void* self, const sockaddr* address, socklen_t) noexcept {
    return static_cast<Impl*>(self)->admits(address) ? MHD_YES : MHD_NO;
  };
  const auto handle = [](void* self, MHD_Connection* connection, const char*, const char* method, const char*,
                         const char*, std::size_t*, void** exchange) noexcept {
    return static_cast<Impl*>(self)->handle(connection, method, *static_cast<Exchange*>(*exchange));
  };
  const MHD_NotifyConnectionCallback notify = [](void* self, MHD_Connection* connection, void** kept,
                                                 MHD_ConnectionNotificationCode code) noexcept {
    static_cast<Impl*>(self)->notify(connection, kept, code);
  };
  const MHD_RequestCompletedCallback complete = [](void* self, MHD_Connection* connection, void** exchange,
                                                   MHD_RequestTerminationCode) noexcept {
    static_cast<Impl*>(self)->complete(connection, static_cast<Exchange*>(std::exchange(*exchange, nullptr)));
  };
  using BeginRequest = void* (*)(void*, const char*, MHD_Connection*);
  const BeginRequest begin = [](void*, const char* target, MHD_Connection*) noexcept -> void* {
    auto exchange = std::make_unique<Exchange>();
    exchange->target = target;
    return exchange.release();
  };
  using Unescape = std::size_t (*)(void*, MHD_Connection*, char*);
  const Unescape leave_as_it_is = [](void*, MHD_Connection*, char* text) noexcept { return std::strlen(text); };
  impl_->daemon = ::MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, admit, impl_.get(), handle, impl_.get(),
      MHD_OPTION_LISTEN_SOCKET, listener, MHD_OPTION_CONNECTION_LIMIT,
      static_cast<unsigned int>(limits.max_connections), MHD_OPTION_CONNECTION_MEMORY_LIMIT, bytes_per_connection,
      MHD_OPTION_NOTIFY_CONNECTION, notify, impl_.get(), MHD_OPTION_NOTIFY_COMPLETED, complete, impl_.get(),
      MHD_OPTION_URI_LOG_CALLBACK, begin, impl_.get(), MHD_OPTION_UNESCAPE_CALLBACK, leave_as_it_is, impl_.get(),
      MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
  if (impl_->daemon == nullptr) {
    const std::string reason = std::generic_category().message(errno);
    throw IoError("cannot serve: the system refuses a thread or an epoll: " + reason +
                  ": look at the limits of the user (ulimit -a)");
  }
}

// The library wants no connection suspended when it stops.
HttpServer::~HttpServer() {
  stop_accepting();
  impl_->workers->finish();
  ::MHD_stop_daemon(impl_->daemon);
}

void HttpServer::stop_accepting() {
  if (impl_->is_stopping.exchange(true)) return;
  const int listener = ::MHD_quiesce_daemon(impl_->daemon);
  if (listener != MHD_INVALID_SOCKET) ::close(listener);
}

void HttpServer::drop_slow() {
  for (std::size_t count = impl_->connections.shut_overdue(Clock::now()); count > 0; --count)
    impl_->hooks.refused("slow");
}

bool HttpServer::is_idle() const {
  return impl_->in_flight == 0;
}

ServerLoad HttpServer::load() const {
  return {impl_->connections.size(), impl_->in_flight, impl_->workers->queued()};
}

std::chrono::nanoseconds HttpServer::longest_work() const {
  return impl_->workers->longest_work();
}

}  // namespace fihris
