// What each endpoint answers. All throw RefusedRequest for what cannot be, InputError for a query that is odd where the
// request is strict, and else as Searcher does.
#pragma once

#include <string_view>

#include "searcher/server/api/api_request.h"
#include "searcher/server/service.h"

namespace fihris {

// A request with what was read of it.
struct ApiCall {
  const ApiRequest& asked;
  const HttpRequest& request;
  const ServiceContext& context;
  std::string_view id;  // what follows the path of the endpoint
};

HttpResponse answer_search(const ApiCall& call);
HttpResponse answer_similar(const ApiCall& call);
HttpResponse answer_article(const ApiCall& call);
HttpResponse answer_facets(const ApiCall& call);
HttpResponse answer_suggest(const ApiCall& call);
HttpResponse answer_info(const ApiCall& call);
HttpResponse answer_openapi(const ApiCall& call);
HttpResponse answer_opensearch(const ApiCall& call);
HttpResponse answer_feed(const ApiCall& call);

}  // namespace fihris
