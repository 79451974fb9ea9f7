#include "indexer/readers/metadata_block.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace fihris;

namespace {

struct Outcome {
  Article article;
  std::vector<std::string> warnings;
};

Outcome read(std::string_view text) {
  Outcome outcome;
  read_metadata_block(text, outcome.article, "f",
                      [&](const std::string& sentence) { outcome.warnings.push_back(sentence); });
  return outcome;
}

}  // namespace

TEST_CASE("a block fills the fields and leaves the text") {
  const std::string file =
      "---\nid: 7\ntitle: خبر: ثانٍ\ndate: 2024-04-13\nsource: مدار\nurl: https://a.example/b\n"
      "author: ل\nsection: س\nlanguage: ar\n---\nمتن\n";
  const Article article = read(file).article;
  CHECK(article == Article{"7", "خبر: ثانٍ", "متن\n", parse_iso_date("2024-04-13"), "مدار", "https://a.example/b", "ل",
                           "س", "ar", ""});
}

TEST_CASE("unknown keys are kept") {
  CHECK(read("---\nmood: \"x\"\n---\nمتن").article.extra == R"({"mood":"\"x\""})");
}

TEST_CASE("a text without a block stays whole") {
  CHECK(read("عنوان\n---\nمتن").article.text == "عنوان\n---\nمتن");
  CHECK(read("").article.text.empty());
}

TEST_CASE("a block that is never closed is text") {
  const Outcome outcome = read("---\ntitle: خبر\nمتن");
  CHECK(outcome.article.title.empty());
  CHECK(outcome.article.text == "title: خبر\nمتن");
  CHECK(outcome.warnings ==
        std::vector<std::string>{"f: metadata block without a closing \"---\": all of it taken as text"});
}

TEST_CASE("a line without a colon is left out with a warning") {
  CHECK(read("---\nodd\n\n---\nمتن").warnings == std::vector<std::string>{"f: metadata line without a colon left out"});
}
