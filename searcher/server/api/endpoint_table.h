// The paths of the API, in one table: its routes and the OpenAPI document come from here.
#pragma once

#include <span>
#include <string_view>

#include "searcher/server/api/api_request.h"
#include "searcher/server/service.h"

namespace fihris {

struct Endpoint {
  ApiEndpoint kind;
  std::string_view path;  // one that ends in '/' goes on with the id of an article
  HttpResponse (*answer)(const HttpRequest& request, const ServiceContext& context);
  std::string_view operation;  // its name for programs that are generated from the document
  std::string_view summary;
  std::string_view media_type;
  std::string_view schema;  // of components; "" for what is no JSON
  std::string_view other_media_type{}, other_schema{};
};

std::span<const Endpoint> endpoint_table();

}  // namespace fihris
