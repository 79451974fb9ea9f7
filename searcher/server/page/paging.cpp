#include "searcher/server/page/paging.h"

#include <algorithm>

namespace fihris {
namespace {

PageRequest on_page(PageRequest asked, std::size_t page) {
  asked.page = page;
  return asked;
}

void write_step(HtmlWriter& html, const PageView& view, bool is_there, bool is_next, std::size_t page) {
  if (!is_there) return;
  html.element("li", {{"class", is_next ? "next" : "previous"}}, [&] {
    html.element("a", {Attribute::href(view.link("/", on_page(view.asked, page))), {"rel", is_next ? "next" : "prev"}},
                 view.texts[is_next ? Text::next : Text::previous]);
  });
}

void write_number(HtmlWriter& html, const PageView& view, std::size_t page) {
  html.element("li", {}, [&] {
    html.element("a",
                 {Attribute::href(view.link("/", on_page(view.asked, page))),
                  {"aria-label", view.texts.with(Text::page_number, std::to_string(page))},
                  Attribute::when(page == view.asked.page, "aria-current", "page")},
                 std::to_string(page));
  });
}

}  // namespace

std::size_t last_page(const PageRequest& asked, const SearchResponse& response, const ServiceSettings& settings) {
  const bool grouped = asked.group == Grouping::story;
  const std::size_t shown = grouped ? response.stories.size() : response.hits.size();
  if (shown < asked.per_page) return asked.page;
  const std::size_t deepest = std::max<std::size_t>(settings.deepest_hit / asked.per_page, 1);
  if (grouped) return std::min(asked.page + 1, deepest);  // nobody has counted the stories
  const std::uint64_t pages = (response.total + asked.per_page - 1) / asked.per_page;
  return std::clamp<std::size_t>(pages, asked.page, std::max(deepest, asked.page));
}

std::vector<std::size_t> page_numbers(std::size_t current, std::size_t last) {
  constexpr std::size_t near = 2;
  std::vector<std::size_t> numbers;
  if (current > near + 1) numbers.push_back(1);
  const std::size_t first = current > near ? current - near : 1;
  for (std::size_t page = first; page <= std::min(current + near, last); ++page) numbers.push_back(page);
  return numbers;
}

void write_paging(HtmlWriter& html, const PageView& view, std::size_t last) {
  const std::size_t current = view.asked.page;
  if (last <= 1 && current <= 1) return;
  html.element("nav", {{"class", "pages"}, {"aria-label", view.texts[Text::pages]}}, [&] {
    html.element("ul", {}, [&] {
      write_step(html, view, current > 1, false, current - 1);
      for (const std::size_t page : page_numbers(current, last)) write_number(html, view, page);
      write_step(html, view, current < last, true, current + 1);
    });
  });
}

}  // namespace fihris
