// What an element of HTML means to someone who looks for an article.
#pragma once

#include <cstdint>
#include <string_view>

namespace fihris {

enum class ElementRole : std::uint8_t {
  text,          // no element: a run of text
  inline_text,   // a part of a line: b, span, font
  link,          // a
  block,         // begins and ends a line: div, td, section
  paragraph,     // p
  heading,       // h1 to h6
  item,          // li, dt, dd
  preformatted,  // line ends count
  line_break,    // br
  caption,       // of a picture or a table
  frame,         // around the article, if it has not the article inside: nav, aside, footer, form
  unseen,        // never text to read: script, style, button
};

// Of unknown names: `block` when there is a hyphen in it (a custom element), else `inline_text`.
ElementRole role_of(std::string_view tag);

// False for roles that stay within a line.
constexpr bool breaks_line(ElementRole role) {
  return role != ElementRole::text && role != ElementRole::inline_text && role != ElementRole::link;
}

}  // namespace fihris
