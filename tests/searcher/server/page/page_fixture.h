// A view to write parts of the page from, without an index.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "searcher/server/page/page_view.h"

namespace fihris::test {

inline HttpRequest asked_by(std::vector<NamedValue> parameters, std::string path = "/") {
  HttpRequest request;
  request.path = std::move(path);
  request.parameters = std::move(parameters);
  return request;
}

// So that one pair in braces is no pair of iterators.
struct Parameters {
  Parameters() = default;
  Parameters(std::initializer_list<NamedValue> values) : list(values) {}
  Parameters(std::vector<NamedValue> values) : list(std::move(values)) {}

  std::vector<NamedValue> list;
};

struct PageFixture {
  explicit PageFixture(Parameters parameters = {}, ServiceSettings service = {})
      : settings(std::move(service)),
        asked(read_page_request(asked_by(std::move(parameters.list)), settings)),
        texts(asked.ui, theme.texts),
        view{asked, texts, settings, theme, root_of(settings.base_url)} {}
  PageFixture(const PageFixture&) = delete;
  PageFixture& operator=(const PageFixture&) = delete;

  ServiceSettings settings;
  Theme theme;
  PageRequest asked;
  PageTexts texts;
  PageView view;
};

inline Hit hit_of(std::string id, std::string title, std::string snippet = "") {
  Hit hit;
  hit.rank = 1;
  hit.article.id = std::move(id);
  hit.article.title = title;
  hit.title.text = std::move(title);
  hit.snippet.text = std::move(snippet);
  return hit;
}

// What a part of the page writes.
template <typename Write>
std::string written(Write write) {
  HtmlWriter html;
  write(html);
  return html.take();
}

inline bool has(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

}  // namespace fihris::test
