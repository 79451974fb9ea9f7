#include "indexer/readers/record_fields.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

using namespace fihris;

namespace {

struct Fixture {
  std::vector<std::string> warnings;
  Warn warn = [this](const std::string& sentence) { warnings.push_back(sentence); };
  std::string position = "f:1";
  SourceSettings settings;

  RecordFields record() { return RecordFields(position, warn, settings); }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the best of several keys fills a field and the others are kept") {
  RecordFields fields = record();
  fields.add("description", "موجز");
  fields.add("content", "كل النص");
  fields.add("summary", "أقصر");
  fields.add("headline", "عنوان");
  fields.add("content", "مكرر");
  fields.add("views", "7");
  const Article article = fields.finish();
  CHECK(article.text == "كل النص");
  CHECK(article.title == "عنوان");
  CHECK(article.extra == R"({"description":"موجز","summary":"أقصر","views":"7"})");
}

TEST_CASE_FIXTURE(Fixture, "empty values leave a field to the next key") {
  RecordFields fields = record();
  fields.add("text", "");
  fields.add("description", "موجز");
  fields.add("views", "");
  const Article article = fields.finish();
  CHECK(article.text == "موجز");
  CHECK(article.extra.empty());
}

TEST_CASE_FIXTURE(Fixture, "HTML becomes text, unless the caller knows better") {
  RecordFields fields = record();
  fields.add("text", "<p>أ &amp; ب</p><p>ج</p>");
  fields.add("title", "&quot;عاجل&quot;\n<b>خبر</b>");
  const Article article = fields.finish();
  CHECK(article.text == "أ & ب\nج");
  CHECK(article.title == "\"عاجل\" خبر");
  RecordFields plain = record();
  plain.set({"text"}, "content", "يكتب <p> لفقرة", Markup::plain);
  CHECK(plain.finish().text == "يكتب <p> لفقرة");
}

TEST_CASE_FIXTURE(Fixture, "source and language of the settings are those of articles without any") {
  settings.source = "المرفأ";
  settings.language = "ar";
  RecordFields fields = record();
  fields.add("text", "م");
  fields.add("source", "مدار");
  const Article article = fields.finish();
  CHECK(article.source == "مدار");
  CHECK(article.language == "ar");
  CHECK(article.id.size() == 32);
}

TEST_CASE_FIXTURE(Fixture, "no text, too much of it, or bytes that are not UTF-8 are refused") {
  RecordFields empty = record();
  empty.add("title", "ع");
  CHECK_THROWS_WITH_AS(empty.finish(), "f:1: no text", InputError);
  RecordFields nothing = record();
  nothing.add("text", "<p>&nbsp;</p>");
  CHECK_THROWS_WITH_AS(nothing.finish(), "f:1: no text", InputError);
  const std::string long_text((16 << 20) + 1, 'a');
  RecordFields overlong = record();
  overlong.add("text", long_text);
  CHECK_THROWS_WITH_AS(overlong.finish(), "f:1: text of more than 16 MiB: split it", InputError);
  RecordFields damaged = record();
  damaged.add("text", "\xFF");
  CHECK_THROWS_AS(damaged.finish(), InputError);
  CHECK_THROWS_AS(record().add("views", "\xFF"), InputError);
}
