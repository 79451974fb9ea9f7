#include "searcher/server/page/article_page.h"

#include <algorithm>

#include "searcher/server/page/hit_list.h"
#include "searcher/server/page/page_frame.h"

namespace fihris {
namespace {

// The first mark of the text, where a reader wants to go.
constexpr std::string_view first_mark_id = "first";

std::vector<ByteRange> marks_within(std::span<const ByteRange> marks, std::size_t begin, std::size_t end) {
  std::vector<ByteRange> within;
  for (const ByteRange& mark : marks) {
    if (mark.begin < begin || mark.end > end) continue;
    within.push_back({static_cast<std::uint32_t>(mark.begin - begin), static_cast<std::uint32_t>(mark.end - begin)});
  }
  return within;
}

// Paragraphs are lines of the text.
void write_text(HtmlWriter& html, const ShownArticle& shown) {
  const std::string_view text = shown.article.text;
  bool is_first = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::vector<ByteRange> marks = marks_within(shown.text_marks, begin, end);
    if (end > begin)
      html.element("p", {{"dir", "auto"}, Attribute::when(is_first && !marks.empty(), "id", first_mark_id)},
                   [&] { html.marked(text.substr(begin, end - begin), marks); });
    is_first = is_first && marks.empty();
    begin = end + 1;
  }
}

void write_way_back(HtmlWriter& html, const PageView& view) {
  const Text text = view.asked.query.empty() ? Text::article_home : Text::article_back;
  html.element("p", {{"class", "back"}},
               [&] { html.element("a", {Attribute::href(view.link("/", view.asked))}, view.texts[text]); });
}

void write_article(HtmlWriter& html, const PageView& view, const ShownArticle& shown) {
  const Article& article = shown.article;
  const std::string_view direction = direction_of(article.title, view.texts.language());
  html.element("article", {{"class", "whole"}, {"lang", language_tag(article)}, {"dir", direction}}, [&] {
    html.element("h1", {{"dir", "auto"}}, [&] {
      if (article.title.empty()) return html.text(view.texts[Text::no_title]);
      html.marked(article.title, shown.title_marks);
    });
    write_origin(html, view, article);
    html.element("p", {{"class", "more"}, {"lang", view.texts.language() == Language::arabic ? "ar" : "en"}}, [&] {
      write_original_link(html, view, article);
      if (!shown.text_marks.empty())
        html.element("a", {Attribute::href(Link::place(first_mark_id))}, view.texts[Text::article_first_match]);
    });
    write_text(html, shown);
  });
}

void write_similar(HtmlWriter& html, const PageView& view, const SearchResponse& similar) {
  if (similar.hits.empty()) return;
  html.element("section", {{"class", "similar"}, {"aria-labelledby", "similar-title"}}, [&] {
    html.element("h2", {{"id", "similar-title"}}, view.texts[Text::article_similar]);
    std::vector<Hit> hits = similar.hits;
    for (Hit& hit : hits) hit.title.marks.clear();  // they are not what the reader asked for
    write_short_hits(html, view, hits);
  });
}

}  // namespace

HttpResponse article_page(const PageView& view, std::string_view path, const ShownArticle& shown,
                          const SearchResponse& similar) {
  const std::string& title = shown.article.title;
  return framed(view, {title.empty() ? std::string(view.texts[Text::no_title]) : title, "article", path},
                [&](HtmlWriter& html) {
                  write_way_back(html, view);
                  write_article(html, view, shown);
                  write_similar(html, view, similar);
                });
}

HttpResponse missing_article_page(const PageView& view) {
  return framed(view, {std::string(view.texts[Text::article_missing]), "missing", "/", 404}, [&](HtmlWriter& html) {
    html.element("h1", {}, view.texts[Text::article_missing]);
    html.element("p", {}, view.texts[Text::article_missing_help]);
    write_way_back(html, view);
  });
}

}  // namespace fihris
