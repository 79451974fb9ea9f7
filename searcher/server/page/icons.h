// The few small drawings of the page, in the colour of the text around them and unseen by screen readers.
#pragma once

#include "searcher/server/page/html_writer.h"

namespace fihris {

// One line on a grid of 24.
inline void write_icon(HtmlWriter& html, std::string_view path) {
  html.element("svg", {{"class", "icon"}, {"viewBox", "0 0 24 24"}, {"aria-hidden", "true"}, {"focusable", "false"}},
               [&] {
                 html.element("path", {{"d", path}}, "");
               });
}

inline constexpr std::string_view lens_icon = "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.3 15.3 20 20";
inline constexpr std::string_view cross_icon = "M7 7l10 10M17 7 7 17";
inline constexpr std::string_view check_icon = "M5 12.5l4.5 4.5L19 7.5";
inline constexpr std::string_view leave_icon = "M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9";

}  // namespace fihris
