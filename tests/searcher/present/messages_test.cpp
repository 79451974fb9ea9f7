#include "searcher/present/messages.h"

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("the language is that of the locale") {
  CHECK(language_of("ar_EG.UTF-8") == Language::arabic);
  CHECK(language_of("ar") == Language::arabic);
  CHECK(language_of("arn_CL") == Language::english);
  CHECK(language_of("C.UTF-8") == Language::english);
  CHECK(language_of("") == Language::english);
}

TEST_CASE("Arabic counts one, two, few and many copies each in its way") {
  CHECK(other_copies_text(1, Language::arabic) == "نسخة أخرى");
  CHECK(other_copies_text(2, Language::arabic) == "نسختان أخريان");
  CHECK(other_copies_text(3, Language::arabic) == "3 نسخ أخرى");
  CHECK(other_copies_text(10, Language::arabic) == "10 نسخ أخرى");
  CHECK(other_copies_text(11, Language::arabic) == "11 نسخة أخرى");
  CHECK(other_copies_text(105, Language::arabic) == "105 نسخ أخرى");
}

TEST_CASE("English counts one and more") {
  CHECK(other_copies_text(1, Language::english) == "1 other copy");
  CHECK(other_copies_text(2, Language::english) == "2 other copies");
}

TEST_CASE("a story has reports and, where they are known, sources") {
  CHECK(reports_text(5, 3, Language::arabic) == "5 أخبار، 3 مصادر");
  CHECK(reports_text(12, 11, Language::arabic) == "12 خبرا، 11 مصدرا");
  CHECK(reports_text(2, 1, Language::english) == "2 reports, 1 source");
  CHECK(reports_text(2, 0, Language::english) == "2 reports");
  CHECK(related_text(Language::arabic) == "ذات صلة:");
}

TEST_CASE("each facet has a heading, an unknown one its name") {
  CHECK(facet_heading("source", Language::arabic) == "المصدر");
  CHECK(facet_heading("source", Language::english) == "source");
  CHECK(facet_heading("other", Language::arabic) == "other");
}

}  // namespace fihris
