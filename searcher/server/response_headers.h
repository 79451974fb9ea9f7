// The headers of an answer, and those that every one has.
#pragma once

#include <string>
#include <string_view>

#include "searcher/server/http_message.h"

namespace fihris {

// Of an answer; names in any case; "" when there is none. Valid until the headers change.
std::string_view header_of(const HttpResponse& response, std::string_view name);

// In place of what there is of the name.
void set_header(HttpResponse& response, std::string_view name, std::string value);

// Adds a name to Vary, once.
void add_vary(HttpResponse& response, std::string_view name);

// What keeps a browser from doing with an answer what it is not for: no script or style but from files of ours, no
// frames, no guessing of types, no address told to others. What a route has set itself stays. `open_to_others`: other
// sites may read it (CORS).
void add_security_headers(HttpResponse& response, bool open_to_others);

}  // namespace fihris
