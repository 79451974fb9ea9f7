#include "indexer/run/frame_stage.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

StreamEvent page(int number, bool is_page = true) {
  const std::string word(1, static_cast<char>('a' + number % 26));
  Article article;
  article.id = std::to_string(number);
  article.url = "https://madar.example/" + article.id;
  article.text =
      "متن المقالة الطويل الذي يختلف من صفحة إلى صفحة " + word + word + std::to_string(number) + "\nتابعونا على الهاتف";
  ReadArticle read{std::move(article), "", 0, 0};
  read.is_page = is_page;
  return {0, std::move(read)};
}

struct Stage {
  std::vector<StreamEvent> out;
  FrameStage stage;

  explicit Stage(const std::string& state = "", FrameStageLimits limits = {})
      : stage(
            state, [this](StreamEvent event) { out.push_back(std::move(event)); }, limits) {}
  const Article& article(std::size_t i) const { return std::get<ReadArticle>(out.at(i).what).article; }
  bool is_clean(std::size_t i) const { return article(i).text.find("تابعونا") == std::string::npos; }
};

}  // namespace

TEST_CASE("pages come out in order, the first as clean as the last") {
  Stage stage;
  for (int i = 0; i < 10; ++i) stage.stage.push(page(i));
  CHECK(stage.out.empty());
  stage.stage.finish();
  REQUIRE(stage.out.size() == 10);
  for (std::size_t i = 0; i < 10; ++i) {
    CHECK(stage.article(i).id == std::to_string(i));
    CHECK(stage.is_clean(i));
  }
}

TEST_CASE("what is no page waits only for the pages before it, and is left as it is") {
  Stage stage;
  stage.stage.push(page(0, false));
  CHECK(stage.out.size() == 1);
  stage.stage.push(page(1));
  stage.stage.push({0, FileEnd{}});
  CHECK(stage.out.size() == 1);
  stage.stage.finish();
  REQUIRE(stage.out.size() == 3);
  CHECK_FALSE(stage.is_clean(0));
  CHECK(std::holds_alternative<FileEnd>(stage.out[2].what));
  CHECK_FALSE(Stage().stage.has_learnt());
}

TEST_CASE("no more is held back than the limits say") {
  Stage stage("", {.pages = 5, .bytes = 1 << 20});
  for (int i = 0; i < 20; ++i) stage.stage.push(page(i));
  CHECK(stage.out.size() == 15);
  Stage small("", {.pages = 100, .bytes = 500});
  for (int i = 0; i < 20; ++i) small.stage.push(page(i));
  CHECK(small.out.size() > 15);
}

TEST_CASE("a later run knows the frame of a source from its first page") {
  Stage first;
  for (int i = 0; i < 10; ++i) first.stage.push(page(i));
  CHECK(first.stage.has_learnt());
  Stage second(first.stage.state());
  second.stage.push(page(20));
  second.stage.finish();
  CHECK(second.is_clean(0));
}

TEST_CASE("the sketch is that of the text as it is indexed") {
  Stage stage;
  for (int i = 0; i < 10; ++i) stage.stage.push(page(i));
  stage.stage.finish();
  const Article& article = stage.article(3);
  CHECK(std::get<ReadArticle>(stage.out[3].what).sketch == sketch_text(article.title, article.text));
}

}  // namespace fihris
