// The description of the API for programs (OpenAPI 3.1), made of the tables that the API itself is made of.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "searcher/server/service_settings.h"

namespace fihris {

nlohmann::ordered_json openapi_document(const ServiceSettings& settings);

}  // namespace fihris
