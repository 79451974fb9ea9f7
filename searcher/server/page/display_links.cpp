#include "searcher/server/page/display_links.h"

#include <array>

namespace fihris {
namespace {

template <typename Value>
struct Option {
  Text text;
  Value value;
};

constexpr std::array month_options{Option<MonthNames>{Text::months_egypt, MonthNames::egypt},
                                   Option<MonthNames>{Text::months_levant, MonthNames::levant},
                                   Option<MonthNames>{Text::months_maghreb, MonthNames::maghreb},
                                   Option<MonthNames>{Text::months_morocco, MonthNames::morocco},
                                   Option<MonthNames>{Text::months_hijri, MonthNames::hijri}};
constexpr std::array colour_options{Option<ColourScheme>{Text::theme_system, ColourScheme::system},
                                    Option<ColourScheme>{Text::theme_light, ColourScheme::light},
                                    Option<ColourScheme>{Text::theme_dark, ColourScheme::dark}};

// A row of links of which one is chosen.
template <typename Value, std::size_t count>
void write_options(HtmlWriter& html, const PageView& view, std::string_view path, Text label,
                   const std::array<Option<Value>, count>& options, Value PageRequest::*member) {
  html.element("li", {}, [&] {
    html.element("span", {{"class", "label"}}, view.texts[label]);
    for (const Option<Value>& option : options) {
      PageRequest request = view.asked;
      request.*member = option.value;
      const bool is_chosen = view.asked.*member == option.value;
      html.element("a", {Attribute::href(view.link(path, request)), Attribute::when(is_chosen, "aria-current", "true")},
                   view.texts[option.text]);
    }
  });
}

void write_language(HtmlWriter& html, const PageView& view, std::string_view path) {
  const bool to_english = view.asked.ui == Language::arabic;
  const std::string_view tag = to_english ? "en" : "ar";
  PageRequest other = view.asked;
  other.ui = to_english ? Language::english : Language::arabic;
  html.element("a", {Attribute::href(view.link(path, other)), {"lang", tag}, {"hreflang", tag}},
               view.texts[Text::other_language]);
}

void write_lengths(HtmlWriter& html, const PageView& view, std::string_view path) {
  html.element("li", {}, [&] {
    html.element("span", {{"class", "label"}}, view.texts[Text::per_page_label]);
    for (const std::size_t length : {10U, 20U, 50U}) {
      if (length > view.settings.most_per_page) continue;
      PageRequest request = view.asked;
      request.page = 1;
      request.per_page = length;
      html.element("a",
                   {Attribute::href(view.link(path, request)),
                    Attribute::when(view.asked.per_page == length, "aria-current", "true")},
                   std::to_string(length));
    }
  });
}

}  // namespace

void write_top_links(HtmlWriter& html, const PageView& view, std::string_view path) {
  html.element("a", {Attribute::href(view.link("/about", view.asked))}, view.texts[Text::about]);
  write_language(html, view, path);
}

void write_display_links(HtmlWriter& html, const PageView& view, std::string_view path) {
  html.element("h2", {{"class", "unseen"}}, view.texts[Text::display]);
  html.element("ul", {}, [&] {
    write_options(html, view, path, Text::months_label, month_options, &PageRequest::months);
    write_options(html, view, path, Text::theme_label, colour_options, &PageRequest::theme);
    if (!view.asked.query.empty() && path == "/") write_lengths(html, view, path);
    html.element("li", {}, [&] {
      html.element("a", {Attribute::href(view.link("/about", view.asked))}, view.texts[Text::about]);
      if (!view.asked.query.empty()) html.element("a", {Attribute::href(view.feed_link())}, view.texts[Text::feed]);
    });
  });
}

}  // namespace fihris
