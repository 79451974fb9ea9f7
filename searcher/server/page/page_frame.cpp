#include "searcher/server/page/page_frame.h"

#include "searcher/server/page/display_links.h"
#include "searcher/server/page/search_form.h"

namespace fihris {
namespace {

void write_stylesheet(HtmlWriter& html, const Link& link) {
  html.lone("link", {{"rel", "stylesheet"}, Attribute::href(link)});
}

// A query's own feed where there is a query.
void write_feed_link(HtmlWriter& html, const PageView& view) {
  if (view.asked.query.empty()) return;
  html.lone("link", {{"rel", "alternate"},
                     {"type", "application/rss+xml"},
                     {"title", view.texts[Text::feed]},
                     Attribute::href(view.feed_link())});
}

void write_head(HtmlWriter& html, const PageView& view, const FramedPage& page) {
  html.lone("meta", {{"charset", "utf-8"}});
  html.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.lone("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  if (page.kind != "home" && page.kind != "about") html.lone("meta", {{"name", "robots"}, {"content", "noindex"}});
  html.element("title", {},
               page.title.empty() ? view.settings.site_name : page.title + " - " + view.settings.site_name);
  write_stylesheet(html, view.link("/style.css"));
  if (view.theme.has_style) write_stylesheet(html, view.link("/theme/style.css"));
  html.lone("link", {{"rel", "icon"}, {"type", "image/svg+xml"}, Attribute::href(view.link("/favicon.svg"))});
  html.lone("link", {{"rel", "search"},
                     {"type", "application/opensearchdescription+xml"},
                     {"title", view.settings.site_name},
                     Attribute::href(view.link("/opensearch.xml"))});
  write_feed_link(html, view);
  html.element("script", {Attribute::source(view.link("/page.js")), {"defer", ""}}, "");
}

void write_brand(HtmlWriter& html, const PageView& view) {
  PageRequest bare = view.asked;
  bare = without_filters(bare);
  bare.query.clear();
  html.element("a", {{"class", "brand"}, Attribute::href(view.link("/", bare))}, [&] {
    const Link logo = view.link(view.theme.has_logo ? "/theme/logo.svg" : "/favicon.svg");
    html.lone("img",
              {Attribute::source(logo), {"alt", view.theme.has_logo ? view.settings.site_name : ""}, {"height", "40"}});
    if (!view.theme.has_logo) html.element("bdi", {}, view.settings.site_name);
  });
}

void write_heading(HtmlWriter& html, const PageView& view, const FramedPage& page) {
  html.element("header", {{"class", "top"}}, [&] {
    if (page.kind != "home") {
      write_brand(html, view);
      write_search_form(html, view, false);
    }
    html.element("nav", {{"id", "tools"}, {"aria-label", view.texts[Text::display]}},
                 [&] { write_top_links(html, view, page.path); });
  });
}

void write_body(HtmlWriter& html, const PageView& view, const FramedPage& page,
                const std::function<void(HtmlWriter&)>& content) {
  html.element("a", {{"class", "skip"}, Attribute::href(Link::place("main"))}, view.texts[Text::skip]);
  write_heading(html, view, page);
  html.line_end();
  html.element("main", {{"id", "main"}, {"tabindex", "-1"}}, [&] {
    if (page.kind == "home") html.element("div", {{"class", "sign"}}, [&] { write_brand(html, view); });
    content(html);
  });
  html.line_end();
  html.element("footer", {{"id", "foot"}}, [&] { write_display_links(html, view, page.path); });
  html.element("p", {{"id", "live"}, {"class", "unseen"}, {"aria-live", "polite"}}, "");
}

std::string_view scheme_name(ColourScheme scheme) {
  return scheme == ColourScheme::dark ? "dark" : "light";
}

}  // namespace

HttpResponse framed(const PageView& view, const FramedPage& page, const std::function<void(HtmlWriter&)>& content) {
  const bool arabic = view.texts.language() == Language::arabic;
  HtmlWriter html;
  html.doctype();
  html.element("html",
               {{"lang", arabic ? "ar" : "en"},
                {"dir", arabic ? "rtl" : "ltr"},
                Attribute::when(view.asked.theme != ColourScheme::system, "data-theme", scheme_name(view.asked.theme))},
               [&] {
                 html.element("head", {}, [&] { write_head(html, view, page); });
                 html.line_end();
                 html.element("body", {{"class", page.kind}}, [&] { write_body(html, view, page, content); });
               });
  html.line_end();
  return {page.status, {{"Content-Type", "text/html; charset=utf-8"}, {"Cache-Control", "no-cache"}}, html.take()};
}

}  // namespace fihris
