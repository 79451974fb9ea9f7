// What a client asks of the API, read from the parameters of a request by the table of parameters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/base/error.h"
#include "searcher/search.h"
#include "searcher/server/http_message.h"
#include "searcher/server/service_settings.h"

namespace fihris {

enum class ApiEndpoint : std::uint8_t { search, suggest, similar, article, facets, info, openapi, opensearch, feed };

struct ApiRequest {
  SearchRequest search;                                      // complete, with offset and limit
  std::optional<std::size_t> page, per_page, offset, limit;  // as given
  std::size_t facet_values = 10;
  std::vector<std::string> facets;  // names; empty: none are asked for
  std::vector<std::string> fields;  // of hits; empty: all
  std::string highlight_pre = "<mark>";
  std::string highlight_post = "</mark>";
  bool as_opensearch = false;  // of suggestions
};

// A request that is not answered, with the code of its problem document.
class RefusedRequest : public InputError {
 public:
  RefusedRequest(std::string code, const std::string& detail, int status = 400)
      : InputError(detail), code_(std::move(code)), status_(status) {}

  const std::string& code() const { return code_; }
  int status() const { return status_; }

 private:
  std::string code_;
  int status_;
};

// Throws RefusedRequest for whatever is not as the table has it. Nothing is guessed or left out silently.
ApiRequest read_api_request(ApiEndpoint endpoint, const HttpRequest& request, const ServiceSettings& settings,
                            Analyzer& analyzer);

}  // namespace fihris
