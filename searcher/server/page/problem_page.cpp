#include "searcher/server/page/problem_page.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "searcher/server/page/page_frame.h"
#include "searcher/server/problem.h"
#include "searcher/server/response_headers.h"

namespace fihris {
namespace {

struct Explained {
  int status;
  Text title;
  Text help;
};

constexpr std::array explained{Explained{404, Text::page_missing, Text::page_missing_help},
                               Explained{429, Text::too_many_requests, Text::too_many_requests_help},
                               Explained{500, Text::page_failed, Text::page_failed_help},
                               Explained{503, Text::too_busy, Text::too_busy_help}};
constexpr Explained odd_request{400, Text::odd_request, Text::odd_request_help};

Explained explained_for(int status) {
  const auto* found = std::ranges::find(explained, status, &Explained::status);
  return found == explained.end() ? odd_request : *found;
}

std::string page_of(int status, const HttpRequest& request, const ServiceSettings& settings) {
  const PageRequest asked = read_page_request(request, settings);
  const Theme theme = read_theme(settings.theme);
  const PageTexts texts(asked.ui, theme.texts);
  const PageView view{asked, texts, settings, theme, root_of(settings.base_url)};
  const Explained what = explained_for(status);
  return framed(view, {std::string(texts[what.title]), "missing", "/", status},
                [&](HtmlWriter& html) {
                  html.element("h1", {}, texts[what.title]);
                  html.element("p", {}, texts[what.help]);
                  html.element("p", {}, [&] {
                    html.element("a", {Attribute::href(view.link("/", without_filters(asked)))},
                                 texts[Text::article_home]);
                  });
                })
      .body;
}

}  // namespace

bool wants_page(const HttpRequest& request) {
  return request.header("accept").value_or("").find("text/html") != std::string_view::npos &&
         !request.path.starts_with("/api/");
}

void show_as_page(HttpResponse& response, const HttpRequest& request, const ServiceSettings& settings) {
  if (header_of(response, "Content-Type") != problem_type) return;
  response.body = page_of(response.status, request, settings);
  set_header(response, "Content-Type", "text/html; charset=utf-8");
}

}  // namespace fihris
