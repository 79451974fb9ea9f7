// What each address of the page answers.
#include <array>
#include <string>

#include "searcher/server/page/about_page.h"
#include "searcher/server/page/article_page.h"
#include "searcher/server/page/assets.h"
#include "searcher/server/page/page_view.h"
#include "searcher/server/page/results_page.h"
#include "searcher/server/page/theme.h"
#include "searcher/server/problem.h"
#include "searcher/server/service.h"

namespace fihris {
namespace {

constexpr std::size_t similar_articles = 5;
constexpr std::string_view article_path = "/article/";
constexpr std::string_view theme_path = "/theme/";

// What has no letter or digit is no name.
PageRequest without_wordless_filters(PageRequest asked, Analyzer& analyzer) {
  std::erase_if(asked.filters, [&](const NamedValue& filter) { return analyzer.analyze(filter.value).empty(); });
  return asked;
}

// All that a page is written from, for as long as it is written.
struct Asked {
  Asked(const HttpRequest& request, const ServiceContext& context)
      : page(without_wordless_filters(read_page_request(request, context.settings), context.analyzer)),
        theme(read_theme(context.settings.theme)),
        texts(page.ui, theme.texts),
        view{page, texts, context.settings, theme, root_of(context.settings.base_url)} {}
  Asked(const Asked&) = delete;
  Asked& operator=(const Asked&) = delete;

  PageRequest page;
  Theme theme;
  PageTexts texts;
  PageView view;
};

bool is_blank(std::string_view query) {
  return query.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

HttpResponse answer_search(const HttpRequest& request, const ServiceContext& context) {
  const Asked asked(request, context);
  if (is_blank(asked.page.query) && !asked.page.has_filters())
    return home_page(asked.view, context.dictionaries.articles());
  return results_page(asked.view, context.searcher.search(search_request(asked.page, context.settings)));
}

SearchResponse similar_to(std::string_view id, const ServiceContext& context) {
  SearchRequest request;
  request.limit = similar_articles;
  request.answer.timeout_seconds = context.settings.query_timeout_seconds;
  return context.searcher.similar(request, id).value_or(SearchResponse{});
}

HttpResponse answer_article(const HttpRequest& request, const ServiceContext& context) {
  const Asked asked(request, context);
  const std::string_view id = std::string_view(request.path).substr(article_path.size());
  SearchRequest marked;
  marked.query = asked.page.query;
  const std::optional<ShownArticle> shown = context.searcher.show(marked, id);
  if (!shown) return missing_article_page(asked.view);
  return article_page(asked.view, std::string(article_path) + percent_encoded(id), *shown, similar_to(id, context));
}

HttpResponse answer_about(const HttpRequest& request, const ServiceContext& context) {
  return about_page(Asked(request, context).view);
}

HttpResponse file_response(std::string_view content_type, std::string_view content) {
  return {200, {{"Content-Type", std::string(content_type)}, {"Cache-Control", "no-cache"}}, std::string(content)};
}

// A file of the theme in the place of one of ours.
HttpResponse asset_or(const ServiceContext& context, std::string_view theme_name, std::string_view content_type,
                      std::string_view name) {
  if (const auto file = read_theme_file(context.settings.theme, theme_name))
    return file_response(file->content_type, file->content);
  return file_response(content_type, asset(name));
}

HttpResponse answer_style(const HttpRequest& /*request*/, const ServiceContext& context) {
  return asset_or(context, "base.css", "text/css; charset=utf-8", "style.css");
}

HttpResponse answer_script(const HttpRequest& /*request*/, const ServiceContext& /*context*/) {
  return file_response("text/javascript; charset=utf-8", asset("page.js"));
}

HttpResponse answer_icon(const HttpRequest& /*request*/, const ServiceContext& context) {
  return asset_or(context, "favicon.svg", "image/svg+xml", "favicon.svg");
}

HttpResponse answer_theme(const HttpRequest& request, const ServiceContext& context) {
  const std::string_view name = std::string_view(request.path).substr(theme_path.size());
  if (const auto file = read_theme_file(context.settings.theme, name))
    return file_response(file->content_type, file->content);
  return problem(404, "no-such-path", "the theme has no such file");
}

// The first page and the one about the language may be found by search engines; answers to queries are endless.
HttpResponse answer_robots(const HttpRequest& /*request*/, const ServiceContext& context) {
  const std::string root = root_of(context.settings.base_url);
  return file_response("text/plain; charset=utf-8",
                       "User-agent: *\nAllow: " + root + "/$\nAllow: " + root + "/about$\nDisallow: " + root + "/\n");
}

constexpr std::array routes{
    Route{"/", answer_search},           Route{article_path, answer_article}, Route{"/about", answer_about},
    Route{"/robots.txt", answer_robots}, Route{"/favicon.svg", answer_icon},  Route{"/favicon.ico", answer_icon},
    Route{"/style.css", answer_style},   Route{"/page.js", answer_script},    Route{theme_path, answer_theme}};

}  // namespace

std::span<const Route> page_routes() {
  return routes;
}

}  // namespace fihris
