// The page that readers get where programs get a problem document.
//
//   if (wants_page(request)) show_as_page(response, request, settings);
#pragma once

#include "searcher/server/http_message.h"
#include "searcher/server/service_settings.h"

namespace fihris {

// Whether a browser asks, and not for the API.
bool wants_page(const HttpRequest& request);

// Takes the place of the body of a problem document, whose status and other headers stay. Other answers are left alone.
void show_as_page(HttpResponse& response, const HttpRequest& request, const ServiceSettings& settings);

}  // namespace fihris
