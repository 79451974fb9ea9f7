// The texts of the page in the reader's language, with those that a theme has in their place.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "searcher/present/messages.h"
#include "searcher/server/page/html_writer.h"
#include "searcher/server/page/text_table.h"

namespace fihris {

// What a theme says instead.
using ThemeTexts = std::map<std::pair<Text, Language>, std::string>;

class PageTexts {
 public:
  // The theme's texts must outlive it.
  PageTexts(Language language, const ThemeTexts& theme) : language_(language), theme_(theme) {}

  Language language() const { return language_; }
  std::string_view operator[](Text text) const;

  // "3 نسخ أخرى": the form of a text that counts, with the number in its place.
  std::string counted(Text text, std::uint64_t count) const;

  // The text with the piece in the place of "{}".
  std::string with(Text text, std::string_view piece) const;

  // The same, where the piece is more than text.
  template <typename Piece>
  void write(HtmlWriter& html, Text text, Piece piece) const {
    const std::string_view whole = (*this)[text];
    const std::size_t place = std::min(whole.find("{}"), whole.size());
    html.text(whole.substr(0, place));
    piece();
    if (place < whole.size()) html.text(whole.substr(place + 2));
  }

 private:
  Language language_;
  const ThemeTexts& theme_;
};

// "1,234": Western digits in both languages, as most Arab newspapers print them.
std::string grouped_digits(std::uint64_t number);

// Nothing when no text has the name.
const TextRow* find_text(std::string_view name);

}  // namespace fihris
