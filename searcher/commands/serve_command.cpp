#include "searcher/commands/serve_command.h"

#include <array>
#include <csignal>
#include <ctime>
#include <iostream>
#include <memory>
#include <ostream>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "common/base/error.h"
#include "common/base/utc_time.h"
#include "searcher/server/access_log.h"
#include "searcher/server/client_address.h"
#include "searcher/server/cors.h"
#include "searcher/server/http_server.h"
#include "searcher/server/listen_socket.h"
#include "searcher/server/manager_notice.h"
#include "searcher/server/open_file_limit.h"
#include "searcher/server/page/theme.h"
#include "searcher/server/problem.h"
#include "searcher/server/request_answerer.h"
#include "searcher/server/response_headers.h"
#include "searcher/server/routes.h"
#include "searcher/server/service_metrics.h"

namespace fihris {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds longest_work{60};
constexpr std::chrono::seconds longest_end{10};
constexpr std::size_t queued_per_worker = 512;
constexpr std::size_t files_per_worker = 1024;  // segments, each some files

std::size_t workers_of(const ServerOptions& options) {
  if (options.workers > 0) return options.workers;
  return std::max(1U, std::thread::hardware_concurrency());
}

void check(const ServerOptions& options) {
  check_theme(options.service.theme);
  for (const std::string& proxy : options.trusted_proxies) {
    if (!is_address(proxy))
      throw UsageError("--trusted-proxy " + proxy + " is no address: give one like 127.0.0.1, or unix");
  }
  for (const std::string& origin : options.service.allowed_origins) {
    const bool is_site = (origin.starts_with("https://") || origin.starts_with("http://")) && !origin.ends_with('/');
    if (origin != "*" && !is_site)
      throw UsageError("--cors " + origin + " is no origin: give one like https://news.example, or *");
  }
}

// The query as people read it: a=1&b=2, decoded.
std::string query_text(const HttpRequest& request) {
  std::string text;
  for (const NamedValue& parameter : request.parameters)
    text += (text.empty() ? "" : "&") + parameter.name + '=' + parameter.value;
  return text;
}

// All of a running service. What is declared first outlives the threads of what comes after it.
class RunningService {
 public:
  RunningService(const ServerOptions& options, int listener, std::size_t max_connections)
      : options_(options),
        routes_(all_routes()),
        parts_{options.service, routes_, service_fingerprint(options.service, options.program_version), dictionaries_,
               std::make_shared<RemoteServers>(remote_times(options.service.query_timeout_seconds))},
        published_(options.service.indexes, parts_.servers),
        log_(options.access_log),
        server_(listener, limits(max_connections), options.trusted_proxies, hooks()) {}

  HttpServer& server() { return server_; }
  AccessLog& log() { return log_; }

 private:
  ServerLimits limits(std::size_t max_connections) const {
    const auto client_time = std::chrono::duration<double>(options_.client_timeout_seconds);
    return {max_connections, options_.connections_per_address, options_.requests_per_second,
            std::chrono::duration_cast<std::chrono::milliseconds>(client_time),
            queued_per_worker * workers_of(options_)};
  }

  ServerHooks hooks() {
    ServerHooks hooks;
    hooks.answer_now = [this](const HttpRequest& request) { return answer_now(request); };
    hooks.finish = [this](HttpResponse& response, const HttpRequest& request) {
      finish_answer(response, request, options_.service);
    };
    hooks.finished = [this](const FinishedRequest& finished) { note(finished); };
    hooks.refused = [this](const char* reason) { metrics_.count_refusal(reason); };
    for (std::size_t i = 0; i < workers_of(options_); ++i) {
      hooks.answerers.emplace_back(
          [answerer = std::make_shared<RequestAnswerer>(parts_)](
              const HttpRequest& request, const std::string& target) { return answerer->answer(request, target); });
    }
    return hooks;
  }

  std::optional<HttpResponse> answer_now(const HttpRequest& request) {
    if (request.method == "OPTIONS") return answer_options(request, options_.service.allowed_origins);
    if (request.path == alive_path)
      return HttpResponse{200, {{"Content-Type", "text/plain"}, {"Cache-Control", "no-store"}}, "alive\n"};
    if (request.path == metrics_path)
      return HttpResponse{
          200, {{"Content-Type", "text/plain; version=0.0.4"}, {"Cache-Control", "no-store"}}, metrics_.text(gauges())};
    return std::nullopt;
  }

  ServiceGauges gauges() {
    published_.look();
    const ServerLoad load = server_.load();
    return {load.connections,         load.in_flight,        load.queued,         workers_of(options_),
            published_.generations(), published_.articles(), published_.failed(), resident_bytes()};
  }

  void note(const FinishedRequest& finished) {
    const double seconds = std::chrono::duration<double>(finished.time).count();
    const bool has_body = finished.request.method != "HEAD" && finished.response.status != 304;
    const std::uint64_t bytes = has_body ? finished.response.body.size() : 0;
    metrics_.count_request(route_label(routes_, finished.request.path), finished.response.status, seconds, bytes);
    if (!log_.is_on()) return;
    log_.add({utc_now(), finished.id, finished.request.client, finished.request.method, finished.request.path,
              options_.log_queries ? query_text(finished.request) : "", finished.response.status, bytes,
              seconds * 1000});
  }

  const ServerOptions& options_;
  std::vector<Route> routes_;
  SharedDictionaries dictionaries_;
  ServiceParts parts_;
  ServiceMetrics metrics_;
  PublishedIndex published_;
  AccessLog log_;
  HttpServer server_;
};

// Those that the loop below waits for: no thread is to be interrupted by them.
::sigset_t blocked_signals() {
  ::sigset_t signals{};
  ::sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) ::sigaddset(&signals, signal);
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);  // a reader of the log that goes away ends no service
  return signals;
}

// Waits for a signal; 0 when none comes for that long.
int next_signal(const ::sigset_t& signals, std::chrono::milliseconds longest) {
  const ::timespec wait{longest.count() / 1000, longest.count() % 1000 * 1'000'000};
  const int signal = ::sigtimedwait(&signals, nullptr, &wait);
  return signal > 0 ? signal : 0;
}

void reopen_log(AccessLog& access_log, std::ostream& log) {
  try {
    access_log.reopen();
  } catch (const IoError& error) {
    log << "fihris-searcher: " << error.what() << std::endl;
  }
}

void end_if_stuck(const HttpServer& server, std::ostream& log) {
  if (server.longest_work() < longest_work) return;
  log << "fihris-searcher: a request computes without end: the index is probably damaged: run \"fihris-indexer check\""
      << std::endl;
  ::_exit(2);
}

// Until a signal says that it is enough.
void serve_until_stopped(RunningService& service, const ManagerNotice& notice, const ::sigset_t& signals,
                         std::ostream& log) {
  const auto second = std::chrono::milliseconds(1000);
  const auto tick =
      notice.watchdog()
          ? std::min(second, std::chrono::duration_cast<std::chrono::milliseconds>(*notice.watchdog() / 3))
          : second;
  while (true) {
    const int signal = next_signal(signals, tick);
    if (signal == SIGTERM || signal == SIGINT) return;
    if (signal == SIGHUP) reopen_log(service.log(), log);
    service.server().drop_slow();
    end_if_stuck(service.server(), log);
    if (notice.watchdog()) notice.send("WATCHDOG=1");
  }
}

// What is running is answered. What is not by then is cut off with the process: threads cannot be.
void end(RunningService& service, const ::sigset_t& signals, std::ostream& log) {
  service.server().stop_accepting();
  const auto last = Clock::now() + longest_end;
  while (!service.server().is_idle() && Clock::now() < last) {
    next_signal(signals, std::chrono::milliseconds(20));
    service.server().drop_slow();
  }
  if (service.server().is_idle()) return;
  log << "fihris-searcher: ended before " << service.server().load().in_flight << " requests were answered"
      << std::endl;
  ::_exit(0);
}

}  // namespace

int serve_command(const ServerOptions& options, std::ostream& log) {
  check(options);
  const ::sigset_t signals = blocked_signals();
  const std::size_t room =
      make_room_for_connections(options.max_connections, workers_of(options) * files_per_worker + 64);
  if (room < options.max_connections)
    log << "fihris-searcher: the system allows " << room << " connections, not " << options.max_connections
        << ": raise the limit of open files (ulimit -n)" << std::endl;
  const std::optional<int> inherited = inherited_listener();
  std::optional<FileDescriptor> own;
  if (!inherited) own.emplace(listen_at(options.bind, options.port));
  const int listener = ::fcntl(inherited ? *inherited : own->get(), F_DUPFD_CLOEXEC, 0);
  own.reset();
  const std::string url = url_of(listener);
  RunningService service(options, listener, room);
  const ManagerNotice notice;
  log << "serving " << url << std::endl;
  notice.send("READY=1");
  serve_until_stopped(service, notice, signals, log);
  notice.send("STOPPING=1");
  end(service, signals, log);
  return 0;
}

}  // namespace fihris
