#include "searcher/stories/story_vector.h"

#include <cmath>

#include <doctest/doctest.h>

namespace fihris {
namespace {

StoryVector vector_of(const std::string& title, const std::string& text, std::string_view date = "") {
  Analyzer analyzer;
  StoryVectors make(analyzer, [](std::string_view) { return 1.0; });
  Article article;
  article.title = title;
  article.text = text;
  article.date = parse_iso_date(date);
  return make.of(article);
}

constexpr const char* flood = "فيضان النهر أغرق مزارع القمح في الوادي";

}  // namespace

TEST_CASE("a text is as like itself as can be, and not at all like one without a word of it") {
  CHECK(likeness(vector_of("", flood), vector_of("", flood)) == doctest::Approx(1));
  CHECK(likeness(vector_of("", flood), vector_of("", "انتخب البرلمان رئيسا جديدا")) == 0);
  CHECK(likeness(vector_of("", ""), vector_of("", flood)) == 0);
}

TEST_CASE("words of the title count more") {
  const StoryVector other = vector_of("", "القمح");
  CHECK(likeness(vector_of("القمح", "أسعار السوق"), other) > likeness(vector_of("أسعار السوق", "القمح"), other));
}

TEST_CASE("two days make no difference, each week beyond halves the likeness") {
  const StoryVector day = vector_of("", flood, "2024-05-01");
  CHECK(likeness(day, vector_of("", flood, "2024-05-03")) == doctest::Approx(1));
  CHECK(likeness(vector_of("", flood, "2024-05-10"), day) == doctest::Approx(0.5));
}

TEST_CASE("an article without a date is less surely of the same event as one with it") {
  CHECK(likeness(vector_of("", flood, "2024-05-01"), vector_of("", flood)) == doctest::Approx(0.75));
}

TEST_CASE("the time of a file is no date") {
  Analyzer analyzer;
  StoryVectors make(analyzer, [](std::string_view) { return 1.0; });
  Article article;
  article.text = flood;
  article.date = parse_iso_date("2024-05-01");
  article.date_origin = DateOrigin::file;
  CHECK_FALSE(make.of(article).date);
}

TEST_CASE("texts that name other months are of other times, by whatever name") {
  const std::string text = std::string(flood) + " في ";
  const double same = likeness(vector_of("", text + "نيسان"), vector_of("", text + "أبريل"));
  CHECK(same == doctest::Approx(1));
  CHECK(likeness(vector_of("", text + "نيسان"), vector_of("", text + "كانون الثاني")) < 0.5);
  CHECK(likeness(vector_of("", text + "نيسان وآب"), vector_of("", text + "أبريل")) > 0.8);
}

TEST_CASE("a stem is asked for once") {
  Analyzer analyzer;
  int asked = 0;
  StoryVectors make(analyzer, [&](std::string_view) { return ++asked, 1.0; });
  Article article;
  article.text = "القمح قمح وقمح";
  const int months = asked;
  make.of(article);
  make.of(article);
  CHECK(asked == months + 1);
}

}  // namespace fihris
