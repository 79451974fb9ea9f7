// What is answered when a request cannot be: a problem document (RFC 9457) as JSON.
//   return problem(400, "bad-page", "page must be a number from 1 to 100");
// answers {"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "page must …", "code": "bad-page"}
#pragma once

#include <string_view>

#include "searcher/server/http_message.h"

namespace fihris {

inline constexpr std::string_view problem_type = "application/problem+json";

// `code` is for programs, and stays the same; `detail` is a sentence for people, without what the server alone should
// know. Invalid UTF-8 in it is replaced. No cache keeps the answer.
HttpResponse problem(int status, std::string_view code, std::string_view detail);

// The name of a status: "Not Found"; "Error" for one that is not known here.
std::string_view status_title(int status);

}  // namespace fihris
