#include "searcher/server/request_answerer.h"

#include <algorithm>
#include <iostream>
#include <utility>

#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/base/utc_time.h"
#include "searcher/present/json_presenter.h"
#include "searcher/server/compression.h"
#include "searcher/server/cors.h"
#include "searcher/server/etag.h"
#include "searcher/server/page/problem_page.h"
#include "searcher/server/page/theme.h"
#include "searcher/server/problem.h"
#include "searcher/server/response_headers.h"
#include "searcher/server/routes.h"

namespace fihris {
namespace {

// Whoever keeps an answer asks each time whether it is still the one: the index may be published at any moment.
constexpr const char* ask_each_time = "public, max-age=0, must-revalidate";
constexpr int most_tries = 3;

HttpResponse unavailable() {
  HttpResponse response = problem(503, "index-unavailable", "the index cannot be read at the moment: try again later");
  set_header(response, "Retry-After", "5");
  return response;
}

HttpResponse partial(const Shards& shards) {
  HttpResponse response =
      problem(503, "partial-answer",
              std::to_string(shards.failed.size()) + " of " + std::to_string(shards.total) +
                  " indexes did not answer, and strict=1 wants a whole answer: try again later, or without it");
  set_header(response, "Retry-After", "5");
  return response;
}

// Readers are not told of folders and reasons; who runs the service is.
void report(const std::string& path, const char* what) {
  std::cerr << "fihris-searcher: answering " + path + ": " + what + '\n';
}

HttpResponse not_modified(std::string etag) {
  HttpResponse response;
  response.status = 304;
  response.headers = {{"ETag", std::move(etag)}, {"Cache-Control", ask_each_time}, {"Vary", "Accept-Encoding"}};
  return response;
}

// A route that names its answers itself, or wants them kept by nobody, has its way.
void name_answer(HttpResponse& response, std::string etag) {
  if (response.status != 200) return;
  const bool is_kept = header_of(response, "Cache-Control").find("no-store") == std::string_view::npos;
  if (!is_kept) return;
  if (header_of(response, "ETag").empty()) set_header(response, "ETag", std::move(etag));
  if (header_of(response, "Cache-Control").empty()) set_header(response, "Cache-Control", ask_each_time);
}

void leave_out_known_body(HttpResponse& response, std::string_view if_none_match) {
  if (response.status != 200 || !names_etag(if_none_match, header_of(response, "ETag"))) return;
  response.status = 304;
  response.body.clear();
}

}  // namespace

std::string service_fingerprint(const ServiceSettings& settings, std::string_view version) {
  nlohmann::ordered_json parts{version,
                               analyzer_fingerprint(),
                               settings.base_url,
                               settings.site_name,
                               settings.query_timeout_seconds,
                               settings.most_per_page,
                               settings.deepest_hit};
  for (const std::filesystem::path& index : settings.indexes) parts.push_back(index.string());
  parts.push_back(settings.synonyms.empty() ? "" : hash_file_hex(settings.synonyms));
  return hash_hex(parts.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

void finish_answer(HttpResponse& response, const HttpRequest& request, const ServiceSettings& settings) {
  if (wants_page(request)) show_as_page(response, request, settings);
  add_cors_headers(response, request, settings.allowed_origins);
  add_security_headers(response, !header_of(response, "Access-Control-Allow-Origin").empty());
  compress_answer(response, request.header("accept-encoding").value_or(""));
}

RequestAnswerer::RequestAnswerer(const ServiceParts& parts)
    : parts_(parts), index_(parts.settings.indexes, parts.settings.synonyms, parts.dictionaries, parts.servers) {}

std::string RequestAnswerer::etag(const HttpRequest& request, std::string_view target, std::string_view day) const {
  const std::string_view host = parts_.settings.base_url.empty() ? request.header("host").value_or("") : "";
  const std::string program = parts_.fingerprint + '-' + std::to_string(theme_state(parts_.settings.theme));
  return make_etag({index_.states(), program, day, target, host});
}

HttpResponse RequestAnswerer::answer_of_one_generation(const Route& route, const HttpRequest& request) {
  HttpResponse response;
  for (int i = 0; i < most_tries; ++i) {
    response = route.answer(request, {parts_.settings, index_.searcher(), index_.dictionaries(), analyzer_});
    if (!index_.changed_meanwhile()) return response;
  }
  return unavailable();
}

// Who runs the service hears of it once.
void RequestAnswerer::report_shards(const std::string& path) {
  const Shards& shards = index_.searcher().shards();
  if (std::exchange(reported_shards_, shards) == shards) return;
  if (shards.is_partial()) report(path, partial_text(shards).c_str());
}

HttpResponse RequestAnswerer::answer_route(const Route& route, const HttpRequest& request, std::string_view target) {
  try {
    index_.refresh();
  } catch (const IndexError& error) {
    if (std::exchange(reported_, error.what()) != reported_) report(request.path, error.what());  // once, and go on
  }
  const std::string_view if_none_match = request.header("if-none-match").value_or("");
  const std::string day =
      utc_now().substr(0, 10);  // at midnight rather the old one: then nobody has a wrong answer long
  if (std::string known = etag(request, target, day); names_etag(if_none_match, known))
    return not_modified(std::move(known));
  HttpResponse response;
  try {
    response = answer_of_one_generation(route, request);
  } catch (const PartialAnswer&) {
    throw;  // to open them again does not help
  } catch (const IndexError&) {
    index_.reopen();  // files that a writer took away while they were read
    response = answer_of_one_generation(route, request);
  }
  report_shards(request.path);
  name_answer(response, etag(request, target, day));
  leave_out_known_body(response, if_none_match);
  return response;
}

// Whoever asks this runs the service: the answer says why.
HttpResponse RequestAnswerer::answer_ready() {
  try {
    index_.refresh();
  } catch (const IndexError& error) {
    return problem(503, "index-unavailable", error.what());
  }
  const nlohmann::ordered_json object{{"status", "ready"},
                                      {"generations", generations_of(index_.searcher().manifests())},
                                      {"articles", index_.searcher().articles()},
                                      {"shards", shards_json(index_.searcher().shards())}};
  return {200, {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}}, object.dump() + '\n'};
}

HttpResponse RequestAnswerer::answer(const HttpRequest& request, std::string_view target) {
  const Route* route = find_route(parts_.routes, request.path);
  HttpResponse response;
  try {
    if (request.path == ready_path) {
      response = answer_ready();
    } else if (route == nullptr) {
      response = problem(404, "no-such-path", "there is nothing at this path");
    } else {
      response = answer_route(*route, request, target);
    }
  } catch (const InputError& error) {
    response = problem(400, "bad-request", error.what());
  } catch (const UsageError& error) {
    response = problem(400, "bad-request", error.what());
  } catch (const PartialAnswer& answer) {
    response = partial(answer.shards());
  } catch (const IndexError& error) {
    report(request.path, error.what());
    response = unavailable();
  } catch (const std::exception& error) {
    report(request.path, error.what());
    response = problem(500, "internal", "the service failed to answer this request: who runs it finds why in its log");
  }
  finish_answer(response, request, parts_.settings);
  return response;
}

}  // namespace fihris
