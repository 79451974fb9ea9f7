// Answers requests: what one worker thread has for it. Each worker has its own, because database handles are not
// shared between threads.
#pragma once

#include <span>
#include <string_view>

#include "common/analysis/analyzer.h"
#include "searcher/searcher.h"
#include "searcher/server/http_message.h"
#include "searcher/server/service_settings.h"
#include "searcher/suggest/dictionaries.h"

namespace fihris {

// What every route may use.
struct ServiceContext {
  const ServiceSettings& settings;
  Searcher& searcher;
  const Dictionaries& dictionaries;  // of the generation that is searched
  Analyzer& analyzer;
};

// A path and what answers it.
struct Route {
  std::string_view
      path;  // "/api/v1/search"; one that ends in '/' stands for all that go on with an id: "/api/v1/similar/"
  HttpResponse (*answer)(const HttpRequest& request, const ServiceContext& context);
};

std::span<const Route> api_routes();   // searcher/server/api
std::span<const Route> page_routes();  // searcher/server/page

}  // namespace fihris
