// Answers requests in one worker: finds the route, has it answer, and gives the answer its name and form. All of the
// service but the sockets.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "searcher/server/live_index.h"
#include "searcher/server/service.h"

namespace fihris {

// What all workers have in common. Must outlive them.
struct ServiceParts {
  const ServiceSettings& settings;
  std::span<const Route> routes;
  std::string fingerprint;  // service_fingerprint()
  SharedDictionaries& dictionaries;
  std::shared_ptr<RemoteServers> servers = std::make_shared<RemoteServers>();
};

// Text that differs whenever the same request could get another answer from the same index: version, analyser,
// settings, and the files that these name. Throws IoError when such a file cannot be read.
std::string service_fingerprint(const ServiceSettings& settings, std::string_view version);

// Not for two threads at once.
class RequestAnswerer {
 public:
  // Opens the indexes. Throws as LiveIndex does.
  explicit RequestAnswerer(const ServiceParts& parts);

  // Never throws for what a request or an index is like: errors are answers. `target` as it was written names the
  // answer. An answer is of one generation of the indexes, the one that its ETag is made of. GET alone; HEAD is the
  // same.
  HttpResponse answer(const HttpRequest& request, std::string_view target);

 private:
  HttpResponse answer_route(const Route& route, const HttpRequest& request, std::string_view target);
  HttpResponse answer_of_one_generation(const Route& route, const HttpRequest& request);
  HttpResponse answer_ready();
  void report_shards(const std::string& path);
  std::string etag(const HttpRequest& request, std::string_view target, std::string_view day) const;

  ServiceParts parts_;
  LiveIndex index_;
  Analyzer analyzer_;
  std::string reported_;  // the last error of opening again
  Shards reported_shards_;
};

// What every answer gets, also those that no worker made: CORS, security, and a smaller body where that is taken.
void finish_answer(HttpResponse& response, const HttpRequest& request, const ServiceSettings& settings);

}  // namespace fihris
