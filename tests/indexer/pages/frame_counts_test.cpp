#include "indexer/pages/frame_counts.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

// So many pages with the line, then so many without it.
FrameCounts counts_of(const std::string& line, int with, int without) {
  FrameCounts counts;
  for (int i = 0; i < with + without; ++i)
    counts.add("id" + std::to_string(i),
               (i < with ? line + '\n' : "") + "متن الصفحة رقم " + std::string(static_cast<std::size_t>(i), 'x'));
  return counts;
}

}  // namespace

TEST_CASE("a line is frame in three other pages, not in two") {
  CHECK_FALSE(counts_of("تابعونا", 3, 0).is_frame("تابعونا"));
  CHECK(counts_of("تابعونا", 4, 0).is_frame("تابعونا"));
  CHECK_FALSE(counts_of("تابعونا", 4, 0).is_frame("غيرها"));
}

TEST_CASE("a line is frame in more than 4 % of the pages, a paragraph in more than 30 %") {
  CHECK(counts_of("تابعونا", 5, 100).is_frame("تابعونا"));
  CHECK_FALSE(counts_of("تابعونا", 4, 100).is_frame("تابعونا"));
  std::string paragraph;
  for (int i = 0; i < 25; ++i) paragraph += "كلمة" + std::string(static_cast<std::size_t>(i), 'x') + ' ';
  CHECK_FALSE(counts_of(paragraph, 5, 15).is_frame(paragraph));
  CHECK(counts_of(paragraph, 8, 15).is_frame(paragraph));
}

TEST_CASE("spelling and numbers do not matter") {
  CHECK(counts_of("التعليقات (12)", 5, 0).is_frame("التعليقات  (7)"));
  CHECK(counts_of("إقرأ", 5, 0).is_frame("اقرأ"));
}

TEST_CASE("an article that is read again counts once, and a line counts once a page") {
  FrameCounts counts;
  for (int night = 0; night < 10; ++night) counts.add("id", "سطر\nسطر");
  CHECK_FALSE(counts.is_frame("سطر"));
}

TEST_CASE("memory is bounded, and the frame survives") {
  FrameCounts counts;
  for (int page = 0; page < 3'000; ++page) {
    std::string text = "تابعونا\n";
    for (int line = 0; line < 30; ++line)
      text += "سطر" + std::string(static_cast<std::size_t>(line), 'a') +
              std::string(static_cast<std::size_t>(page % 97), 'b') + '\n';
    counts.add(std::to_string(page), text);
  }
  CHECK(counts.is_frame("تابعونا"));
  CHECK(counts.pages() < 2'048);
}

TEST_CASE("what was counted can be saved and loaded") {
  const FrameCounts counts = counts_of("تابعونا", 5, 3);
  const std::optional<FrameCounts> loaded = FrameCounts::load(counts.save());
  REQUIRE(loaded);
  CHECK(loaded->is_frame("تابعونا"));
  CHECK(loaded->pages() == 8);
  CHECK(loaded->save() == counts.save());
  for (const char* broken : {"", "x", "5 ", "5 zz", "5 a:9:1", "5 a:1", "99999999999", "5 a:1:1 "}) {
    CAPTURE(broken);
    const std::optional<FrameCounts> read = FrameCounts::load(broken);
    if (read) CHECK(FrameCounts::load(read->save()).has_value());
  }
  CHECK_FALSE(FrameCounts::load("5 a:9:1"));
}
