#include "searcher/server/page/facet_list.h"

#include <algorithm>
#include <optional>

#include "searcher/server/page/icons.h"
#include "searcher/server/page/search_form.h"

namespace fihris {
namespace {

// Which text heads a facet; nothing for one that the page does not know.
std::optional<Text> heading_of(std::string_view facet) {
  if (facet == "source") return Text::source;
  if (facet == "section") return Text::section;
  if (facet == "author") return Text::author;
  if (facet == "year") return Text::year;
  if (facet == "month") return Text::month;
  return std::nullopt;
}

struct Period {
  Date first, last;
};

// Of "2024" or "2024-05".
std::optional<Period> period_of(const std::string& value) {
  using namespace std::chrono;
  const auto first = parse_iso_date(value.size() == 4 ? value + "-01-01" : value + "-01");
  if (!first) return std::nullopt;
  if (value.size() == 4) return Period{*first, Date(first->year(), December, day(31))};
  return Period{*first, Date(first->year() / first->month() / std::chrono::last)};
}

// What a value is called, and the request that has it, or has it no more.
struct FacetChoice {
  std::string label;
  PageRequest request;
  bool is_chosen = false;
};

FacetChoice period_choice(const PageView& view, const std::string& value, const Period& period) {
  FacetChoice choice{value, view.asked};
  if (value.size() > 4)
    choice.label = month_text(period.first.year() / period.first.month(), view.asked.months, view.texts.language());
  choice.is_chosen = view.asked.from == period.first && view.asked.to == period.last;
  choice.request.page = 1;
  choice.request.from = choice.is_chosen ? std::nullopt : std::optional(period.first);
  choice.request.to = choice.is_chosen ? std::nullopt : std::optional(period.last);
  return choice;
}

std::optional<FacetChoice> choice_of(const PageView& view, const std::string& facet, const std::string& value) {
  if (facet == "year" || facet == "month") {
    const auto period = period_of(value);
    return period ? std::optional(period_choice(view, value, *period)) : std::nullopt;
  }
  const NamedValue filter{facet, value};
  const bool is_chosen = has_filter(view.asked, filter);
  return FacetChoice{value, is_chosen ? without_filter(view.asked, filter) : with_filter(view.asked, filter),
                     is_chosen};
}

// How much of the most frequent value, as a line.
void write_bar(HtmlWriter& html, std::uint64_t count, std::uint64_t most) {
  const std::uint64_t width = most == 0 ? 0 : std::max<std::uint64_t>(100 * count / most, 2);
  html.element("svg", {{"class", "bar"}, {"aria-hidden", "true"}}, [&] {
    html.element("rect", {{"width", std::to_string(width) + "%"}, {"height", "2"}}, "");
  });
}

void write_value(HtmlWriter& html, const PageView& view, const FacetChoice& choice, std::uint64_t count,
                 std::uint64_t most) {
  html.element(
      "a", {Attribute::href(view.link("/", choice.request)), Attribute::when(choice.is_chosen, "aria-current", "true")},
      [&] {
        if (choice.is_chosen) write_icon(html, check_icon);
        html.element("span", {{"class", "name"}}, [&] { html.element("bdi", {}, choice.label); });
        html.text(" ");
        html.element("span", {{"class", "count"}}, grouped_digits(count));
        write_bar(html, count, most);
      });
}

void write_values(HtmlWriter& html, const PageView& view, const Facet& facet) {
  std::uint64_t most = 0;
  for (const FacetValue& each : facet.values) most = std::max(most, each.count);
  html.element("ul", {}, [&] {
    for (const FacetValue& each : facet.values)
      if (const auto choice = choice_of(view, facet.name, each.value))
        html.element("li", {}, [&] { write_value(html, view, *choice, each.count, most); });
  });
  if (facet.others > 0)
    html.element("p", {{"class", "note"}}, view.texts.with(Text::other_values, grouped_digits(facet.others)));
}

void write_facet(HtmlWriter& html, const PageView& view, const Facet& facet) {
  const std::optional<Text> heading = heading_of(facet.name);
  if (!heading || facet.values.empty()) return;
  // Authors are many, and few readers ask for one.
  const bool is_open = facet.name != "author" ||
                       std::ranges::find(view.asked.filters, "author", &NamedValue::name) != view.asked.filters.end();
  html.element("details", {{"class", "facet"}, Attribute::when(is_open, "open")}, [&] {
    html.element("summary", {}, [&] { html.element("h3", {}, view.texts[*heading]); });
    write_values(html, view, facet);
  });
}

void write_day_field(HtmlWriter& html, const PageView& view, Text label, std::string_view value, bool is_from) {
  html.element("label", {}, [&] {
    html.element("span", {}, view.texts[label]);
    html.lone("input", {{"type", "date"}, {"name", is_from ? "from" : "to"}, {"value", value}});
  });
}

void write_date_range(HtmlWriter& html, const PageView& view) {
  html.element("details", {{"class", "facet"}, {"open", ""}}, [&] {
    html.element("summary", {}, [&] { html.element("h3", {}, view.texts[Text::date_range]); });
    html.element("form", {Attribute::action(view.link("/")), {"class", "days"}}, [&] {
      write_day_field(html, view, Text::from, view.asked.from ? to_iso_string(*view.asked.from) : "", true);
      write_day_field(html, view, Text::to, view.asked.to ? to_iso_string(*view.asked.to) : "", false);
      write_kept_fields(html, view.asked, {"from", "to", "page"});
      html.element("button", {{"type", "submit"}}, view.texts[Text::apply]);
    });
  });
}

void write_removal(HtmlWriter& html, const PageView& view, std::string_view heading, const std::string& value,
                   const PageRequest& without) {
  const std::string label = std::string(heading) + (heading.empty() ? "" : ": ") + value;
  html.element("li", {}, [&] {
    html.element(
        "a", {Attribute::href(view.link("/", without)), {"aria-label", view.texts.with(Text::remove_filter, label)}},
        [&] {
          if (!heading.empty()) html.element("span", {{"class", "label"}}, std::string(heading) + ":");
          html.element("bdi", {}, value);
          write_icon(html, cross_icon);
        });
  });
}

std::string range_label(const PageView& view) {
  std::string label;
  const auto add = [&](Text word, const std::optional<Date>& date) {
    if (!date) return;
    if (!label.empty()) label += ' ';
    label += std::string(view.texts[word]) + ' ' + date_text(*date, view.asked.months, view.texts);
  };
  add(Text::from, view.asked.from);
  add(Text::to, view.asked.to);
  return label;
}

}  // namespace

void write_active_filters(HtmlWriter& html, const PageView& view) {
  if (!view.asked.has_filters()) return;
  html.element("ul", {{"class", "chips"}, {"aria-label", view.texts[Text::active_filters]}}, [&] {
    for (const NamedValue& filter : view.asked.filters)
      write_removal(html, view, view.texts[heading_of(filter.name).value_or(Text::filters)], filter.value,
                    without_filter(view.asked, filter));
    if (!view.asked.from && !view.asked.to) return;
    PageRequest without = view.asked;
    without.page = 1;
    without.from = without.to = std::nullopt;
    write_removal(html, view, "", range_label(view), without);
  });
}

void write_facets(HtmlWriter& html, const PageView& view, const Facets& facets) {
  html.element("section", {{"id", "filters"}, {"aria-labelledby", "filters-title"}, {"tabindex", "-1"}}, [&] {
    html.element("h2", {{"id", "filters-title"}}, view.texts[Text::filters]);
    for (const Facet& facet : facets.list) write_facet(html, view, facet);
    write_date_range(html, view);
    if (!facets.are_exact && !facets.list.empty())
      html.element("p", {{"class", "note"}}, view.texts[Text::about_counts]);
  });
}

}  // namespace fihris
