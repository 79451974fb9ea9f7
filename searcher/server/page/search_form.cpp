#include "searcher/server/page/search_form.h"

#include <algorithm>

#include "searcher/server/page/icons.h"

namespace fihris {

void write_kept_fields(HtmlWriter& html, const PageRequest& asked, std::initializer_list<std::string_view> but) {
  for (const NamedValue& each : parameters_of(asked)) {
    if (std::ranges::find(but, each.name) != but.end()) continue;
    html.lone("input", {{"type", "hidden"}, {"name", each.name}, {"value", each.value}});
  }
}

void write_search_form(HtmlWriter& html, const PageView& view, bool has_focus) {
  const PageTexts& texts = view.texts;
  html.element("form", {Attribute::action(view.link("/")), {"class", "search"}, {"role", "search"}}, [&] {
    html.element("label", {{"for", "q"}, {"class", "unseen"}}, texts[Text::search_label]);
    html.element("div",
                 {{"class", "box"},
                  {"data-suggest", view.link("/api/v1/suggest").text()},
                  {"data-label", texts[Text::completions]}},
                 [&] {
                   html.lone("input", {{"id", "q"},
                                       {"name", "q"},
                                       {"type", "search"},
                                       {"value", view.asked.query},
                                       {"placeholder", texts[Text::search_hint]},
                                       {"dir", "auto"},
                                       {"maxlength", "4096"},
                                       {"autocomplete", "off"},
                                       {"autocapitalize", "off"},
                                       {"spellcheck", "false"},
                                       {"enterkeyhint", "search"},
                                       Attribute::when(has_focus, "autofocus")});
                   html.element("button", {{"type", "submit"}}, [&] {
                     write_icon(html, lens_icon);
                     html.element("span", {}, texts[Text::search_button]);
                   });
                 });
    html.element("div", {{"id", "kept"}, {"hidden", ""}}, [&] { write_kept_fields(html, view.asked, {"q", "page"}); });
  });
}

}  // namespace fihris
