#include "searcher/server/page/results_page.h"

#include <fmt/format.h>

#include "searcher/server/page/facet_list.h"
#include "searcher/server/page/hit_list.h"
#include "searcher/server/page/page_frame.h"
#include "searcher/server/page/paging.h"
#include "searcher/server/page/query_examples.h"
#include "searcher/server/page/search_form.h"
#include "searcher/server/page/warning_texts.h"

namespace fihris {
namespace {

bool has_answers(const SearchResponse& response) {
  return !response.hits.empty() || !response.stories.empty();
}

void write_query_link(HtmlWriter& html, const PageView& view, const std::string& query) {
  PageRequest other = view.asked;
  other.page = 1;
  other.query = query;
  html.element("a", {Attribute::href(view.link("/", other))}, [&] { html.element("bdi", {{"dir", "auto"}}, query); });
}

// «نحو 1,234 نتيجة في 0.012 ثانية»
void write_count(HtmlWriter& html, const PageView& view, const SearchResponse& response) {
  if (response.total == 0) return html.element("p", {{"id", "count"}}, view.texts[Text::count_none]);
  const std::string count = view.texts.counted(Text::count_results, response.total);
  const double seconds = std::chrono::duration<double>(response.times.total).count();
  html.element("p", {{"id", "count"}}, [&] {
    html.element("strong", {}, response.total_is_exact ? count : view.texts.with(Text::about_so_many, count));
    html.text(" ");
    html.element("span", {{"class", "took"}}, view.texts.with(Text::took, fmt::format("{:.3f}", seconds)));
  });
}

void write_option(HtmlWriter& html, const PageView& view, Text text, PageRequest request, bool is_chosen) {
  request.page = 1;
  html.element("a", {Attribute::href(view.link("/", request)), Attribute::when(is_chosen, "aria-current", "true")},
               view.texts[text]);
}

void write_order(HtmlWriter& html, const PageView& view) {
  html.element("nav", {{"class", "order"}, {"aria-label", view.texts[Text::sort_label]}}, [&] {
    PageRequest request = view.asked;
    html.element("span", {{"class", "switch"}}, [&] {
      request.sort = SortOrder::relevance;
      write_option(html, view, Text::sort_relevance, request, view.asked.sort == SortOrder::relevance);
      request.sort = SortOrder::date;
      write_option(html, view, Text::sort_date, request, view.asked.sort == SortOrder::date);
    });
    request = view.asked;
    const bool grouped = request.group == Grouping::story;
    request.group = grouped ? Grouping::none : Grouping::story;
    write_option(html, view, grouped ? Text::ungroup_stories : Text::group_stories, request, false);
    if (!view.asked.all_copies) return;
    request = view.asked;
    request.all_copies = false;
    write_option(html, view, Text::hide_copies, request, false);
  });
}

void write_suggestion(HtmlWriter& html, const PageView& view, const SearchResponse& response) {
  if (response.suggestion.empty()) return;
  const std::string& query = response.suggestion;
  html.element("p", {{"class", "suggestion"}}, [&] {
    if (!response.answers_suggestion)
      return view.texts.write(html, Text::did_you_mean, [&] { write_query_link(html, view, query); });
    view.texts.write(html, Text::answers_suggestion, [&] { html.element("bdi", {{"dir", "auto"}}, view.asked.query); });
    html.text(" ");
    write_query_link(html, view, query);
  });
}

// «بعض الفهارس لا يجيب الآن (1/4)»: which ones is for who runs the service.
void write_partial(HtmlWriter& html, const PageView& view, const Shards& shards) {
  if (!shards.is_partial()) return;
  const std::string count = fmt::format("{}/{}", shards.failed.size(), shards.total);
  html.element("p", {{"class", "warning"}, {"role", "status"}}, view.texts.with(Text::partial, count));
}

void write_warnings(HtmlWriter& html, const PageView& view, const SearchResponse& response) {
  write_partial(html, view, response.shards);
  if (response.is_timed_out) html.element("p", {{"class", "warning"}}, view.texts[Text::timed_out]);
  if (response.warnings.empty()) return;
  html.element("section", {{"class", "warning"}, {"aria-label", view.texts[Text::warnings]}}, [&] {
    html.element("ul", {}, [&] {
      const bool is_arabic = view.texts.language() == Language::arabic;
      for (const std::string& sentence : response.warnings)
        html.element("li", {}, is_arabic ? warning_in_arabic(sentence) : sentence);
    });
  });
}

// What may help where nothing was found.
void write_help(HtmlWriter& html, const PageView& view) {
  const PageTexts& texts = view.texts;
  html.element("section", {{"class", "help"}}, [&] {
    html.element("h2", {}, texts[Text::no_results]);
    html.element("ul", {}, [&] {
      html.element("li", {}, texts[Text::help_spelling]);
      html.element("li", {}, texts[Text::help_fewer_words]);
      if (view.asked.has_filters())
        html.element("li", {}, [&] {
          html.text(texts[Text::help_filters]);
          html.text(" ");
          html.element("a", {Attribute::href(view.link("/", without_filters(view.asked)))},
                       texts[Text::remove_filters]);
        });
      html.element("li", {}, [&] {
        html.element("a", {Attribute::href(view.link("/about", view.asked))}, texts[Text::help_language]);
      });
    });
  });
}

void write_answers(HtmlWriter& html, const PageView& view, const SearchResponse& response) {
  html.element("div", {{"class", "columns"}}, [&] {
    html.element("div", {{"class", "answers"}}, [&] {
      if (view.asked.group == Grouping::story) {
        write_stories(html, view, response.stories);
      } else {
        write_hits(html, view, response.hits);
      }
      write_paging(html, view, last_page(view.asked, response, view.settings));
    });
    write_facets(html, view, response.facets);
  });
}

void write_results(HtmlWriter& html, const PageView& view, const SearchResponse& response) {
  const bool found = has_answers(response);
  html.element("h1", {{"class", "unseen"}, {"id", "results"}, {"tabindex", "-1"}}, [&] {
    view.texts.write(html, found ? Text::results_of : Text::no_results_of, [&] {
      html.element("bdi", {{"dir", "auto"}}, view.asked.query);
    });
  });
  html.element("div", {{"class", "bar-line"}}, [&] {
    write_count(html, view, response);
    if (found) write_order(html, view);
    if (found)
      html.element("a", {{"class", "to-filters"}, Attribute::href(Link::place("filters"))},
                   view.texts[Text::to_filters]);
  });
  write_active_filters(html, view);
  write_suggestion(html, view, response);
  write_warnings(html, view, response);
  html.line_end();
  if (!found) return write_help(html, view);
  write_answers(html, view, response);
}

void write_tries(HtmlWriter& html, const PageView& view) {
  html.element("p", {{"class", "tries"}}, [&] {
    for (const QueryExample& example : query_examples) {
      if (!example.is_on_home_page) continue;
      PageRequest request = view.asked;
      request.query = example.query;
      html.element("a", {Attribute::href(view.link("/", request)), {"lang", "ar"}},
                   [&] { html.element("bdi", {}, example.query); });
    }
  });
}

}  // namespace

HttpResponse results_page(const PageView& view, const SearchResponse& response) {
  std::string title = view.texts.with(Text::results_title, view.asked.query);
  if (view.asked.page > 1) title += " - " + view.texts.with(Text::page_number, std::to_string(view.asked.page));
  return framed(view, {std::move(title), "results", "/"},
                [&](HtmlWriter& html) { write_results(html, view, response); });
}

HttpResponse home_page(const PageView& view, std::uint64_t articles) {
  return framed(view, {"", "home", "/"}, [&](HtmlWriter& html) {
    html.element("h1", {}, view.texts[Text::tagline]);
    write_search_form(html, view, true);
    write_tries(html, view);
    if (articles > 0) html.element("p", {{"class", "size"}}, view.texts.counted(Text::count_articles, articles));
  });
}

}  // namespace fihris
