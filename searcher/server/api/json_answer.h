// JSON as an answer of HTTP.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "searcher/server/http_message.h"

namespace fihris {

// In one line. Invalid UTF-8 becomes U+FFFD.
HttpResponse json_answer(const nlohmann::ordered_json& object,
                         std::string_view content_type = "application/json; charset=utf-8");

}  // namespace fihris
