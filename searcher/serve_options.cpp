#include "searcher/serve_options.h"

#include <CLI/CLI.hpp>

#include "searcher/help_text.h"

namespace fihris {
namespace {

void add_address_options(CLI::App& serve, ServerOptions& options) {
  serve.add_option("--bind", options.bind, "Address of this machine to serve at (127.0.0.1: this machine alone)")
      ->type_name("ADDRESS");
  serve.add_option("--port", options.port, "Port to serve at; 0 is any that is free (8080)")->type_name("N");
  serve
      .add_option("--trusted-proxy", options.trusted_proxies,
                  "Address of a proxy whose X-Forwarded-For is believed; unix for one at a socket with a path")
      ->type_name("ADDRESS")
      ->allow_extra_args(false)
      ->take_all();
}

void add_limit_options(CLI::App& serve, ServerOptions& options) {
  serve.add_option("--workers", options.workers, "How many requests are answered at once (one for each processor)")
      ->check(CLI::Range(1, 1024).description(""))
      ->type_name("N");
  serve.add_option("--max-connections", options.max_connections, "Open at once (10000)")
      ->check(CLI::Range(1, 1'000'000).description(""))
      ->type_name("N");
  serve.add_option("--connections-per-address", options.connections_per_address, "Open at once (no limit)")
      ->check(CLI::Range(1, 1'000'000).description(""))
      ->type_name("N");
  serve.add_option("--requests-per-second", options.requests_per_second, "Of one address (no limit)")
      ->check(CLI::Range(0.01, 1e6).description(""))
      ->type_name("N");
  serve
      .add_option("--query-timeout", options.service.query_timeout_seconds,
                  "Seconds after which no more is looked up for a query (2)")
      ->check(CLI::Range(0.001, 60.0).description(""))
      ->type_name("SECONDS");
  serve
      .add_option("--client-timeout", options.client_timeout_seconds,
                  "Seconds that a client may take to send a request, or to take the answer (20)")
      ->check(CLI::Range(0.1, 3600.0).description(""))
      ->type_name("SECONDS");
}

void add_page_options(CLI::App& serve, ServiceSettings& service) {
  serve.add_option("--cors", service.allowed_origins, "Site whose pages may read answers, or *; may be given again")
      ->type_name("ORIGIN")
      ->allow_extra_args(false)
      ->take_all();
  serve.add_option("--theme", service.theme, "Folder of files that replace those of the page")->type_name("DIR");
  serve
      .add_option_function<std::string>(
          "--base-url",
          [&service](std::string url) {
            while (url.ends_with('/')) url.pop_back();
            service.base_url = std::move(url);
          },
          "Address by which readers know the service, for links (what they asked for)")
      ->type_name("URL");
  serve.add_option("--site-name", service.site_name, "What the page is called")->type_name("NAME");
}

void add_log_options(CLI::App& serve, ServerOptions& options) {
  serve.add_option("--access-log", options.access_log, "A line of JSON for each request; - is standard output")
      ->type_name("FILE");
  serve.add_flag("--log-queries", options.log_queries, "Put what was searched for into the access log too");
}

}  // namespace

void add_serve(CLI::App& app, ServerOptions& options, const std::function<void()>& chosen) {
  CLI::App* serve = app.add_subcommand("serve", "Answer over HTTP: a page to search on, and an API for programs");
  add_address_options(*serve, options);
  add_limit_options(*serve, options);
  add_page_options(*serve, options.service);
  add_log_options(*serve, options);
  serve->footer(command_footer("fihris-searcher --index /srv/fihris serve --port 8080 --access-log -"));
  serve->callback(chosen);
}

}  // namespace fihris
