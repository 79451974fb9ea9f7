#include "indexer/cleaner.h"

#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

using fihris::clean_text;

namespace {

// Rows of tests/data/indexer/noise_lines.tsv: "noise" or "text", a line, the reason.
template <typename Use>
void for_each_row(Use use) {
  std::ifstream file(FIHRIS_SOURCE_DIR "/tests/data/indexer/noise_lines.tsv");
  REQUIRE(file);
  for (std::string row; std::getline(file, row);) {
    if (row.empty() || row.starts_with('#')) continue;
    std::istringstream fields(row);
    std::string kind;
    std::string line;
    std::getline(fields, kind, '\t');
    std::getline(fields, line, '\t');
    use(kind, line);
  }
}

}  // namespace

TEST_CASE("lines of page noise go and lines of prose stay") {
  for_each_row([](const std::string& kind, const std::string& line) {
    CAPTURE(line);
    CHECK(clean_text("قبل\n" + line + "\nبعد") == (kind == "noise" ? "قبل\nبعد" : "قبل\n" + line + "\nبعد"));
  });
}

TEST_CASE("a comment form takes everything below it along") {
  CHECK(clean_text("متن الخبر\n\nاترك تعليقاً\n\nالاسم *\nشروط التعليق :\nعدم الإساءة") == "متن الخبر");
  CHECK(clean_text("متن الخبر\nلن يتم نشر عنوان بريدك الإلكتروني.\nالاسم *") == "متن الخبر");
}

TEST_CASE("a caption that stands twice below the date line goes with it") {
  CHECK(clean_text("عنوان\n\nآخر تحديث :\nصورة الميناء\nصورة الميناء\n\nمتن") == "عنوان\n\nمتن");
  CHECK(clean_text("آخر تحديث :\nسطر\nسطر آخر") == "سطر\nسطر آخر");
}

TEST_CASE("a line that stands twice elsewhere stays") {
  CHECK(clean_text("سطر\nسطر") == "سطر\nسطر");
}

TEST_CASE("blanks at line ends go and blank lines become one") {
  CHECK(clean_text("\n\n  أ \t\n \n\u00A0\n\nب\n\n") == "أ\n\nب");
}

TEST_CASE("cleaning twice is cleaning once") {
  for (const char* text : {"[ad_1]\n\nأ\n\n\n[ad_2]\n\nب\nالمصدر", "", "\n", "آخر تحديث :\nآخر تحديث :\nس\nس\nس"}) {
    CAPTURE(text);
    CHECK(clean_text(clean_text(text)) == clean_text(text));
  }
}

TEST_CASE("a page of nothing but noise leaves nothing") {
  CHECK(clean_text("[ad_1]\n[ad_2]\nالمصدر\n") == "");
}
