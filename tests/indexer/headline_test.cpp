#include "indexer/headline.h"

#include <doctest/doctest.h>

using fihris::Article;
using fihris::find_title;

namespace {

Article titled(std::string text) {
  Article article;
  article.text = std::move(text);
  find_title(article);
  return article;
}

}  // namespace

TEST_CASE("a short first line above a blank line is the headline and leaves the text") {
  const Article article = titled("عودة العبّارة إلى طرابلس: 240 راكبا\n\nأطلقت العبّارة صافرتها.");
  CHECK(article.title == "عودة العبّارة إلى طرابلس: 240 راكبا");
  CHECK(article.text == "أطلقت العبّارة صافرتها.");
}

TEST_CASE("a short first line above a longer one is the headline") {
  CHECK(titled("عودة العبّارة\nأطلقت العبّارة صافرتها عند الفجر.").title == "عودة العبّارة");
}

TEST_CASE("the outlet below a headline becomes the source") {
  const Article article = titled("عودة العبّارة\n\n| المرفأ\n\nأطلقت العبّارة صافرتها عند الفجر.");
  CHECK(article.source == "المرفأ");
  CHECK(article.text == "أطلقت العبّارة صافرتها عند الفجر.");
}

TEST_CASE("without a headline the first sentence gives the title and stays in the text") {
  const std::string text = "عادت العبّارة. وغادرت الرصيف.\n\nثم أبحرت.";
  CHECK(titled(text).title == "عادت العبّارة");
  CHECK(titled(text).text == text);
}

TEST_CASE("a long first sentence is cut after twelve words") {
  CHECK(titled("أ ب ت ث ج ح خ د ذ ر ز س ش ص.\nط").title == "أ ب ت ث ج ح خ د ذ ر ز س…");
}

TEST_CASE("an endless word is cut between letters") {
  std::string word;
  for (int i = 0; i < 500; ++i) word += "ب";
  const std::string title = titled(word + ".").title;
  CHECK(title.size() == 200 + std::string("…").size());
}

TEST_CASE("bullets and picture captions are no titles") {
  CHECK(titled("- نقطة أولى\n- نقطة ثانية أطول منها\nكشف موقع عن محادثات.").title == "كشف موقع عن محادثات");
  CHECK(titled("علما البلدين (أرشيف/غيتي)\nذكرت وسائل إعلام أن المحادثات بدأت.").title ==
        "ذكرت وسائل إعلام أن المحادثات بدأت");
}

TEST_CASE("a dateline does not open a title") {
  CHECK(titled("بيروت – (المرفأ): عادت العبّارة.\n").title == "عادت العبّارة");
}

TEST_CASE("a text of one short line is its own title") {
  CHECK(titled("عودة العبّارة").title == "عودة العبّارة");
  CHECK(titled("عودة العبّارة").text == "عودة العبّارة");
}

TEST_CASE("a title that is there already is left alone") {
  Article article;
  article.title = "عنوان";
  article.text = "سطر\n\nمتن أطول";
  find_title(article);
  CHECK(article.title == "عنوان");
  CHECK(article.text == "سطر\n\nمتن أطول");
}

TEST_CASE("tabs become spaces in a title and in the outlet") {
  const Article article = titled("عودة\tالعبّارة\n\n| المرفأ\tاليوم\n\nأطلقت العبّارة صافرتها عند الفجر.");
  CHECK(article.title == "عودة العبّارة");
  CHECK(article.source == "المرفأ اليوم");
}

TEST_CASE("a title that the first sentence gives has no blank at its end") {
  CHECK(titled("* .").title == "*");
}
