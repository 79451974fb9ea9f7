#include "searcher/server/page/about_page.h"

#include "searcher/server/page/page_frame.h"
#include "searcher/server/page/query_examples.h"

namespace fihris {
namespace {

void write_example(HtmlWriter& html, const PageView& view, const QueryExample& example) {
  PageRequest request = without_filters(view.asked);
  request.query = example.query;
  html.element("tr", {}, [&] {
    html.element("th", {{"scope", "row"}}, [&] {
      html.element("a", {Attribute::href(view.link("/", request)), {"lang", "ar"}}, [&] {
        html.element("bdi", {{"dir", "rtl"}}, example.query);
      });
    });
    html.element("td", {}, view.texts.language() == Language::arabic ? example.arabic : example.english);
  });
}

void write_examples(HtmlWriter& html, const PageView& view) {
  html.element("table", {}, [&] {
    html.element("thead", {}, [&] {
      html.element("tr", {}, [&] {
        html.element("th", {{"scope", "col"}}, view.texts[Text::about_write]);
        html.element("th", {{"scope", "col"}}, view.texts[Text::about_means]);
      });
    });
    html.element("tbody", {}, [&] {
      for (const QueryExample& example : query_examples) write_example(html, view, example);
    });
  });
}

}  // namespace

HttpResponse about_page(const PageView& view) {
  return framed(view, {std::string(view.texts[Text::about]), "about", "/about"}, [&](HtmlWriter& html) {
    html.element("h1", {}, view.texts[Text::about_language]);
    html.element("p", {{"class", "lead"}}, view.texts[Text::about_intro]);
    write_examples(html, view);
  });
}

}  // namespace fihris
