// Hits and articles as the API gives them: as the terminal does, and ready to be put into a page.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "searcher/server/api/api_request.h"

namespace fihris {

// hit_json() with `highlighted`: title and snippet, and fragments where there are any, escaped for HTML, with the tags
// of the request. Only the fields that the request wants, and the id.
nlohmann::ordered_json http_hit_json(const Hit& hit, const ApiRequest& asked);

// shown_json() with `highlighted`: title and text.
nlohmann::ordered_json http_article_json(const ShownArticle& shown, const ApiRequest& asked);

}  // namespace fihris
