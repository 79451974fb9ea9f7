#include "searcher/server/page/page_texts.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

namespace fihris {
namespace {

const ThemeTexts no_theme;
const PageTexts arabic(Language::arabic, no_theme);
const PageTexts english(Language::english, no_theme);

auto places(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("{}"); at != text.npos; at = text.find("{}", at + 2)) ++count;
  return count;
}

bool has_arabic(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return (static_cast<unsigned char>(c) & 0xF8) == 0xD8; });
}

}  // namespace

TEST_CASE("both languages have every text, each in its place and with a name of its own") {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < text_table.size(); ++i) {
    const TextRow& row = text_table[i];
    CAPTURE(row.name);
    CHECK(static_cast<std::size_t>(row.id) == i);
    CHECK(!row.name.empty());
    CHECK(names.insert(row.name).second);
    CHECK(!row.arabic.empty());
    CHECK(!row.english.empty());
    if (row.id != Text::other_language) CHECK(has_arabic(row.arabic));
  }
  CHECK(static_cast<std::size_t>(Text::hijri_year) + 1 == text_table.size());
}

TEST_CASE("texts have their pieces in both languages") {
  for (const TextRow& row : text_table) {
    CAPTURE(row.name);
    const bool counts = row.arabic.find('|') != row.arabic.npos;
    CHECK(counts == (row.english.find('|') != row.english.npos));
    CHECK((places(row.arabic) > 0) == (places(row.english) > 0));
    if (counts) {
      CHECK(std::ranges::count(row.arabic, '|') == 4);
      CHECK(std::ranges::count(row.english, '|') == 1);
    }
  }
}

TEST_CASE("Arabic counts as grammar wants it") {
  const auto copies = [](std::uint64_t count) { return arabic.counted(Text::count_copies, count); };
  CHECK(copies(1) == "نسخة أخرى");
  CHECK(copies(2) == "نسختان أخريان");
  CHECK(copies(3) == "3 نسخ أخرى");
  CHECK(copies(10) == "10 نسخ أخرى");
  CHECK(copies(11) == "11 نسخة أخرى");
  const auto sources = [](std::uint64_t count) { return arabic.counted(Text::count_sources, count); };
  CHECK(sources(11) == "11 مصدرًا");
  CHECK(sources(99) == "99 مصدرًا");
  CHECK(sources(100) == "100 مصدر");
  CHECK(sources(102) == "102 مصدر");
  CHECK(sources(103) == "103 مصادر");
  CHECK(sources(111) == "111 مصدرًا");
  CHECK(sources(0) == "0 مصدر");
}

TEST_CASE("English counts one and many") {
  CHECK(english.counted(Text::count_copies, 1) == "1 other copy");
  CHECK(english.counted(Text::count_copies, 2) == "2 other copies");
  CHECK(english.counted(Text::count_results, 1234567) == "1,234,567 results");
}

TEST_CASE("digits stand in groups of three") {
  CHECK(grouped_digits(0) == "0");
  CHECK(grouped_digits(999) == "999");
  CHECK(grouped_digits(1000) == "1,000");
  CHECK(grouped_digits(1000000) == "1,000,000");
}

TEST_CASE("a piece stands in the place of the braces") {
  CHECK(english.with(Text::page_number, "3") == "Page 3");
  HtmlWriter html;
  english.write(html, Text::did_you_mean, [&] { html.element("b", {}, "x<y"); });
  CHECK(html.take() == "Did you mean <b>x&lt;y</b>?");
}

TEST_CASE("a piece with braces of its own is not looked into") {
  CHECK(english.with(Text::page_number, "{}{}") == "Page {}{}");
}

TEST_CASE("texts of the theme come first, of their language alone") {
  const ThemeTexts theme{{{Text::tagline, Language::arabic}, "أرشيف الجريدة"}};
  CHECK(PageTexts(Language::arabic, theme)[Text::tagline] == "أرشيف الجريدة");
  CHECK(PageTexts(Language::english, theme)[Text::tagline] == english[Text::tagline]);
}

TEST_CASE("texts are found by their names") {
  REQUIRE(find_text("tagline") != nullptr);
  CHECK(find_text("tagline")->id == Text::tagline);
  CHECK(find_text("slogan") == nullptr);
}

}  // namespace fihris
