// How readers reach the service, for answers that hold links.
#pragma once

#include <string>

#include "searcher/server/http_message.h"
#include "searcher/server/service_settings.h"

namespace fihris {

// --base-url, else http:// and the Host header: "http://127.0.0.1:8080", without a slash at its end. Throws
// RefusedRequest ("no-address") when there is neither, or the header is no host.
std::string public_url(const HttpRequest& request, const ServiceSettings& settings);

}  // namespace fihris
