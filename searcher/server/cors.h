// Which other sites may read answers from a browser (CORS).
#pragma once

#include <string>
#include <vector>

#include "searcher/server/http_message.h"

namespace fihris {

// Adds what lets the origin of the request read the answer, when it is one of `allowed` ("https://news.example"; "*"
// for all).
void add_cors_headers(HttpResponse& response, const HttpRequest& request, const std::vector<std::string>& allowed);

// The answer to OPTIONS: which methods there are, and for the preflight of a browser which headers it may send.
HttpResponse answer_options(const HttpRequest& request, const std::vector<std::string>& allowed);

}  // namespace fihris
