// Writes HTML that is well formed whatever the texts are: elements close themselves, and text is always escaped.
//
//   HtmlWriter html;
//   html.element("p", {{"class", "meta"}}, [&] { html.text(article.source); });
//   html.body();                                       // <p class="meta">وكالة مدار</p>
#pragma once

#include <concepts>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "common/analysis/token.h"
#include "searcher/server/page/html_names.h"

namespace fihris {

// Adds a text as it may stand in HTML, between tags and in quotation marks. Invalid UTF-8 becomes U+FFFD; what is no
// character of a text is left out: control characters but line ends, and the signs that turn the direction of all that
// follows (U+202A to U+202E, U+2066 to U+2069), for an article could turn the page around it.
void append_escaped(std::string& html, std::string_view foreign);

// Not for two threads at once.
class HtmlWriter {
 public:
  using Attributes = std::initializer_list<Attribute>;

  template <std::invocable Content>
  void element(TagName tag, Attributes attributes, Content content) {
    open(tag, attributes);
    content();
    close(tag);
  }
  void element(TagName tag, Attributes attributes, std::string_view foreign) {
    element(tag, attributes, [&] { text(foreign); });
  }
  void element(TagName tag, Attributes attributes, const char* foreign) {
    element(tag, attributes, std::string_view(foreign));
  }

  // One that has no content and no end: <input>.
  void lone(TagName tag, Attributes attributes) { open(tag, attributes); }

  void text(std::string_view foreign) { append_escaped(html_, foreign); }

  // The text with <mark> around these ranges, of which those that are not ascending, or not in it, mark nothing.
  void marked(std::string_view foreign, std::span<const ByteRange> marks);

  // The kind of the page, before everything else.
  void doctype() { html_ += "<!doctype html>\n"; }
  void line_end() { html_ += '\n'; }

  const std::string& body() const { return html_; }
  std::string take() { return std::move(html_); }

 private:
  void open(TagName tag, Attributes attributes);
  void close(TagName tag);

  std::string html_;
};

}  // namespace fihris
