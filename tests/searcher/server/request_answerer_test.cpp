#include "searcher/server/request_answerer.h"

#include <array>
#include <fstream>
#include <functional>
#include <optional>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "searcher/server/response_headers.h"
#include "tests/searcher/index_layout.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/support/remote_times.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

int calls = 0;  // of routes

HttpResponse count_articles(const HttpRequest&, const ServiceContext& context) {
  ++calls;
  return {200, {{"Content-Type", "text/plain"}}, std::to_string(context.searcher.articles())};
}

HttpResponse unkept(const HttpRequest&, const ServiceContext&) {
  return {200, {{"Content-Type", "text/plain"}, {"Cache-Control", "no-store"}}, "x"};
}

HttpResponse named(const HttpRequest&, const ServiceContext&) {
  return {200, {{"ETag", "\"own\""}, {"Cache-Control", "max-age=60"}}, "x"};
}

HttpResponse fail_at_request(const HttpRequest&, const ServiceContext&) {
  throw InputError("page is no number");
}
HttpResponse fail_at_index(const HttpRequest&, const ServiceContext&) {
  throw IndexError("/srv/x is damaged");
}
HttpResponse fail_at_server(const HttpRequest&, const ServiceContext&) {
  throw PartialAnswer({4, {{"10.0.0.2:7777", "Connection refused"}}});
}
HttpResponse fail_at_all(const HttpRequest&, const ServiceContext&) {
  throw std::runtime_error("a secret");
}

std::function<void()> publish_meanwhile;

// As when the files of a generation are taken away in the midst of the first answer: the searcher takes the next one.
HttpResponse reopen_first(const HttpRequest&, const ServiceContext& context) {
  const std::string before = std::to_string(context.searcher.articles());
  if (++calls == 1) publish_meanwhile();
  if (calls == 1) context.searcher.reopen();
  const std::string after = std::to_string(context.searcher.articles());
  return {200, {}, before + ' ' + after + ' ' + std::to_string(context.dictionaries.articles())};
}

constexpr std::array<Route, 9> routes{{{"/count", count_articles},
                                       {"/unkept", unkept},
                                       {"/named", named},
                                       {"/request", fail_at_request},
                                       {"/index", fail_at_index},
                                       {"/server", fail_at_server},
                                       {"/all", fail_at_all},
                                       {"/reopen", reopen_first},
                                       {"/ids/", count_articles}}};

class Service {
 public:
  explicit Service(const std::string& server = "") : index_({{article("a", "", "ميناء")}}) {
    settings_.indexes = index_.places();
    if (!server.empty()) settings_.indexes.emplace_back(server);
    answerer_.emplace(
        ServiceParts{settings_, routes, "fingerprint", dictionaries_, std::make_shared<RemoteServers>(test::at_once)});
    calls = 0;
  }

  ServiceSettings& settings() { return settings_; }

  HttpResponse get(const std::string& path, std::vector<NamedValue> headers = {}) {
    HttpRequest request;
    request.path = path;
    request.headers = std::move(headers);
    return answerer_->answer(request, path);
  }

  void publish(const std::string& id) const { index_.add({article(id, "", "ميناء")}); }

  std::filesystem::path index() const { return index_.path(); }

 private:
  IndexedArticles index_;
  ServiceSettings settings_;
  SharedDictionaries dictionaries_;
  std::optional<RequestAnswerer> answerer_;
};

TEST_CASE("an answer has a name, and whoever has it gets no second copy and makes no work") {
  Service service;
  const HttpResponse first = service.get("/count");
  CHECK(first.status == 200);
  CHECK(first.body == "1");
  CHECK(header_of(first, "Cache-Control") == "public, max-age=0, must-revalidate");
  const std::string etag(header_of(first, "ETag"));
  CHECK(etag.size() == 34);
  const HttpResponse second = service.get("/count", {{"if-none-match", etag}});
  CHECK(second.status == 304);
  CHECK(second.body.empty());
  CHECK(header_of(second, "ETag") == etag);
  CHECK(header_of(second, "Vary") == "Accept-Encoding");
  CHECK(calls == 1);
}

TEST_CASE("after a publish the old name is the name of nothing" *
          test::not_on_servers("a server is asked for its state every five seconds only")) {
  Service service;
  const std::string etag(header_of(service.get("/count"), "ETag"));
  service.publish("b");
  const HttpResponse response = service.get("/count", {{"if-none-match", etag}});
  CHECK(response.status == 200);
  CHECK(response.body == "2");
  CHECK(header_of(response, "ETag") != etag);
}

TEST_CASE("other hosts and other targets have other names") {
  Service service;
  const std::string etag(header_of(service.get("/count"), "ETag"));
  CHECK(header_of(service.get("/count", {{"host", "a"}}), "ETag") != etag);
  CHECK(header_of(service.get("/ids/7"), "ETag") != etag);
}

TEST_CASE("an answer in which the index changed is made again, of the new generation alone") {
  Service service;
  publish_meanwhile = [&] { service.publish("b"); };
  const HttpResponse response = service.get("/reopen");
  CHECK(response.body == "2 2 2");
  CHECK(calls == 2);
  CHECK(header_of(service.get("/reopen"), "ETag") == header_of(response, "ETag"));
}

TEST_CASE("a route may name its answers itself, or forbid to keep them") {
  Service service;
  CHECK(header_of(service.get("/unkept"), "ETag").empty());
  CHECK(header_of(service.get("/unkept"), "Cache-Control") == "no-store");
  CHECK(header_of(service.get("/named"), "ETag") == "\"own\"");
  CHECK(header_of(service.get("/named"), "Cache-Control") == "max-age=60");
  CHECK(service.get("/named", {{"if-none-match", "\"own\""}}).status == 304);
}

TEST_CASE("what is not there is a problem") {
  Service service;
  const HttpResponse response = service.get("/nothing", {{"if-none-match", "*"}});
  CHECK(response.status == 404);
  CHECK(response.body.find("there is nothing at this path") != std::string::npos);
  CHECK(header_of(response, "ETag").empty());
}

TEST_CASE("errors are answers that say no more than a reader should know") {
  Service service;
  const HttpResponse request = service.get("/request");
  CHECK(request.status == 400);
  CHECK(request.body.find("page is no number") != std::string::npos);
  const HttpResponse index = service.get("/index");
  CHECK(index.status == 503);
  CHECK(header_of(index, "Retry-After") == "5");
  CHECK(index.body.find("/srv/x") == std::string::npos);
  const HttpResponse all = service.get("/all");
  CHECK(all.status == 500);
  CHECK(all.body.find("secret") == std::string::npos);
}

TEST_CASE("errors have the headers of all answers too") {
  Service service;
  for (const char* path : {"/count", "/nothing", "/request", "/all"}) {
    CAPTURE(path);
    CHECK_FALSE(header_of(service.get(path), "Content-Security-Policy").empty());
  }
}

TEST_CASE("the service is ready while what is published opens, and says why it is not" *
          test::not_on_shards("it damages the one index that is served")) {
  Service service;
  const HttpResponse ready = service.get("/readyz");
  CHECK(ready.status == 200);
  CHECK(ready.body ==
        "{\"status\":\"ready\",\"generations\":[1],\"articles\":1,\"shards\":{\"total\":1,\"failed\":0}}\n");
  std::ofstream(manifest_path(service.index())) << "no manifest";
  for (int i = 0; i < 2; ++i) {
    const HttpResponse response = service.get("/readyz");
    CHECK(response.status == 503);
    CHECK(response.body.find("cannot be opened") != std::string::npos);
  }
  CHECK(service.get("/count").body == "1");  // what was open still answers
}

TEST_CASE("a partial answer that is not wanted is 503, and does not name the server") {
  Service service;
  const HttpResponse response = service.get("/server");
  CHECK(response.status == 503);
  CHECK(header_of(response, "Retry-After") == "5");
  CHECK(response.body.find("\"detail\":\"1 of 4 indexes did not answer, and strict=1 wants a whole answer: try again "
                           "later, or without it\",\"code\":\"partial-answer\"") != std::string::npos);
}

TEST_CASE("answers are of the indexes that answer, and have another name than whole ones" *
          test::not_on_shards("it counts the indexes")) {
  const IndexedArticles far({{article("b", "", "ميناء"), article("c", "", "ميناء")}});
  test::TcpServer server(far.path() / "stub");
  Service service(server.address());
  const HttpResponse whole = service.get("/count");
  CHECK(whole.body == "3");
  server.stop();
  const HttpResponse partial = service.get("/count");
  CHECK(partial.body == "1");
  CHECK(header_of(partial, "ETag") != header_of(whole, "ETag"));
  const HttpResponse ready = service.get("/readyz");
  CHECK(ready.status == 200);
  CHECK(ready.body ==
        "{\"status\":\"ready\",\"generations\":[1,0],\"articles\":1,\"shards\":{\"total\":2,\"failed\":1}}\n");
  server.restart();
  CHECK(service.get("/count").body == "3");
  CHECK(header_of(service.get("/count"), "ETag") == header_of(whole, "ETag"));
}

TEST_CASE("settings and the files they name change the fingerprint") {
  const test::TemporaryFolder folder;
  ServiceSettings settings;
  settings.indexes = {"/srv/a"};
  const std::string plain = service_fingerprint(settings, "1");
  CHECK(service_fingerprint(settings, "1") == plain);
  CHECK(service_fingerprint(settings, "2") != plain);
  settings.synonyms = folder / "synonyms.tsv";
  std::ofstream(settings.synonyms) << "a\tb";
  const std::string expanded = service_fingerprint(settings, "1");
  CHECK(expanded != plain);
  std::ofstream(settings.synonyms) << "a\tc";
  CHECK(service_fingerprint(settings, "1") != expanded);
}

TEST_CASE("a change of the theme gives answers other names, without a new start") {
  const test::TemporaryFolder folder;
  Service service;
  service.settings().theme = folder.path();
  const std::string plain(header_of(service.get("/count"), "ETag"));
  CHECK(header_of(service.get("/count"), "ETag") == plain);
  std::ofstream(folder / "style.css") << "body { color: navy }";
  CHECK(header_of(service.get("/count"), "ETag") != plain);
}

}  // namespace
}  // namespace fihris
