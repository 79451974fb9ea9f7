#include <array>
#include <sstream>

#include "searcher/present/make_presenter.h"
#include "searcher/server/problem.h"
#include "searcher/server/service.h"

namespace fihris {
namespace {

HttpResponse search(const HttpRequest& request, const ServiceContext& context) {
  SearchRequest asked;
  asked.query = std::string(request.parameter("q").value_or(""));
  asked.answer.timeout_seconds = context.settings.query_timeout_seconds;
  asked.suggest = true;
  std::ostringstream out;
  PresenterOptions options;
  options.format = OutputFormat::json;
  make_presenter(options, out, out)->present(asked, context.searcher.search(asked));
  return {200, {{"Content-Type", "application/json"}}, out.str()};
}

constexpr std::array<Route, 1> routes{{{"/api/v1/search", search}}};

}  // namespace

std::span<const Route> api_routes() {
  return routes;
}

}  // namespace fihris
