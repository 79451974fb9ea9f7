#include "searcher/server/page/hit_list.h"

#include <algorithm>
#include <string>
#include <utility>

#include "searcher/server/page/icons.h"

namespace fihris {
namespace {

void write_title(HtmlWriter& html, const PageView& view, const Hit& hit) {
  html.element("a", {Attribute::href(view.article_link(hit.article.id))}, [&] {
    html.element("bdi", {{"dir", "auto"}, view.language_of(hit.article)}, [&] {
      if (hit.article.title.empty()) return html.text(view.texts[Text::no_title]);
      html.marked(hit.article.title, hit.title.marks);
    });
  });
}

void write_snippet(HtmlWriter& html, const PageView& view, const Hit& hit) {
  if (hit.snippet.text.empty()) return;
  html.element("p", {{"class", "snippet"}, {"dir", "auto"}, view.language_of(hit.article)}, [&] {
    if (hit.snippet.starts_inside) html.text("… ");
    html.marked(hit.snippet.text, hit.snippet.marks);
    if (hit.snippet.ends_inside) html.text(" …");
  });
}

void write_copies(HtmlWriter& html, const PageView& view, const Hit& hit) {
  if (hit.copies == 0) return;
  PageRequest all = view.asked;
  all.page = 1;
  all.all_copies = true;
  html.element("a", {Attribute::href(view.link("/", all))}, view.texts.counted(Text::count_copies, hit.copies));
}

void write_hit(HtmlWriter& html, const PageView& view, const Hit& hit) {
  const std::string_view direction = direction_of(hit.article.title, view.texts.language());
  html.element("article", {{"class", "hit"}, {"dir", direction}}, [&] {
    html.element("h2", {}, [&] { write_title(html, view, hit); });
    write_origin(html, view, hit.article);
    write_snippet(html, view, hit);
    if (hit.copies == 0 && !Link::web(hit.article.url)) return;
    html.element("p", {{"class", "more"}}, [&] {
      write_original_link(html, view, hit.article);
      write_copies(html, view, hit);
    });
  });
}

// A host says more than a whole address, and cannot push the page apart.
std::string host_of(std::string_view url) {
  url.remove_prefix(std::min(url.find("://") + 3, url.size()));
  url = url.substr(0, url.find_first_of("/?#"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return std::string(url);
}

void write_story_size(HtmlWriter& html, const PageView& view, const Story& story) {
  html.element("p", {{"class", "badge"}}, [&] {
    html.text(view.texts.counted(Text::count_reports, story.reports.size()));
    if (story.sources > 0) html.text(" · " + view.texts.counted(Text::count_sources, story.sources));
  });
}

void write_others(HtmlWriter& html, const PageView& view, Text heading, std::span<const Hit> hits) {
  if (hits.empty()) return;
  html.element("h3", {}, view.texts[heading]);
  write_short_hits(html, view, hits);
}

void write_story(HtmlWriter& html, const PageView& view, const Story& story) {
  if (story.reports.empty()) return;
  if (story.reports.size() > 1) write_story_size(html, view, story);
  write_hit(html, view, story.reports.front());
  if (story.reports.size() + story.related.size() < 2) return;
  html.element("div", {{"class", "reports"}}, [&] {
    write_others(html, view, Text::more_reports, std::span(story.reports).subspan(1));
    write_others(html, view, Text::related, story.related);
  });
}

}  // namespace

void write_origin(HtmlWriter& html, const PageView& view, const Article& article, bool is_short) {
  if (article.source.empty() && !article.date && article.section.empty() && article.author.empty()) return;
  html.element("p", {{"class", "origin"}}, [&] {
    bool is_first = true;
    const auto separate = [&] {
      if (!std::exchange(is_first, false)) html.element("span", {{"aria-hidden", "true"}}, " · ");
    };
    const auto piece = [&](std::string_view kind, const std::string& text) {
      if (text.empty()) return;
      separate();
      html.element("bdi", {{"class", kind}, view.language_of(article)}, text);
    };
    piece("source", article.source);
    if (article.date) {
      separate();
      html.element("time", {{"datetime", to_iso_string(*article.date)}, {"dir", view.direction()}},
                   date_text(*article.date, view.asked.months, view.texts));
    }
    if (is_short) return;
    piece("section", article.section);
    piece("author", article.author);
  });
}

void write_original_link(HtmlWriter& html, const PageView& view, const Article& article) {
  const std::optional<Link> link = Link::web(article.url);
  if (!link) return;
  html.element("a", {Attribute::href(*link), {"rel", "noopener noreferrer nofollow external"}}, [&] {
    write_icon(html, leave_icon);
    html.text(view.texts[Text::original]);
    html.text(" ");
    html.element("bdi", {{"class", "host"}, {"dir", "ltr"}}, host_of(article.url));
  });
}

void write_hits(HtmlWriter& html, const PageView& view, std::span<const Hit> hits) {
  const std::string first = std::to_string(hits.empty() ? 1 : hits.front().rank);
  html.element("ol", {{"class", "hits"}, {"start", first}}, [&] {
    for (const Hit& hit : hits) {
      html.element("li", {}, [&] { write_hit(html, view, hit); });
      html.line_end();
    }
  });
}

void write_stories(HtmlWriter& html, const PageView& view, std::span<const Story> stories) {
  const std::string first = std::to_string(stories.empty() ? 1 : stories.front().rank);
  html.element("ol", {{"class", "hits stories"}, {"start", first}}, [&] {
    for (const Story& story : stories) {
      html.element("li", {}, [&] { write_story(html, view, story); });
      html.line_end();
    }
  });
}

void write_short_hits(HtmlWriter& html, const PageView& view, std::span<const Hit> hits) {
  html.element("ul", {{"class", "short"}}, [&] {
    for (const Hit& hit : hits)
      html.element("li", {{"dir", direction_of(hit.article.title, view.texts.language())}}, [&] {
        write_title(html, view, hit);
        write_origin(html, view, hit.article, true);
      });
  });
}

}  // namespace fihris
