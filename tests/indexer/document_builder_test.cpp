#include "indexer/document_builder.h"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "common/index/facet_keys.h"
#include "common/index/stored_document.h"
#include "tests/indexer/written_batch.h"

namespace fihris {
namespace {

using Positions = std::vector<std::uint32_t>;

test::WrittenBatch build(const Article& article, const CopyMarks& marks = {}) {
  InvertedBatch batch;
  DocumentBuilder().add({article, article_hash(article), marks}, batch);
  return test::WrittenBatch(batch);
}

Article example() {
  Article article;
  article.id = "id-1";
  article.title = "قانون الانتخاب";
  article.text = "صدر قانون جديد";
  article.date = parse_iso_date("2024-04-13");
  article.source = "صوت النيل";
  article.url = "https://News.Example.com/a";
  article.language = "ar-EG";
  return article;
}

}  // namespace

TEST_CASE("words of title and text have positions, with a gap between the two") {
  const auto document = build(example());
  CHECK(document.positions(schema::term(schema::folded, "قانون")) == Positions{1, 104});
  CHECK(document.positions(schema::term(schema::title, "قانون")) == Positions{1});
  CHECK(document.positions(schema::term(schema::folded, "صدر")) == Positions{103});
  CHECK_FALSE(document.has(schema::term(schema::title, "صدر")));
}

TEST_CASE("every stem and root that the analyser gives is a term, in the title once more") {
  const auto document = build(example());
  Analyzer analyzer;
  for (const Token& token : analyzer.analyze(example().title)) {
    for (const auto stem : token.stems) {
      CHECK(document.has(schema::term(schema::stem, stem)));
      CHECK(document.has(schema::term(schema::title_stem, stem)));
    }
    for (const auto root : token.roots) {
      CHECK(document.has(schema::term(schema::root, root)));
      CHECK(document.has(schema::term(schema::title_root, root)));
    }
  }
}

TEST_CASE("a word of a short title counts as being there more often, up to twelve times") {
  const auto frequency = [](const std::string& title) {
    Article article = example();
    article.title = title;
    return build(article).times(schema::term(schema::title, "بيروت"));
  };
  std::string title = "بيروت";
  CHECK(frequency(title) == 12);
  CHECK(frequency(title + " اليوم") == 6);
  for (int i = 0; i < 20; ++i) title += " كلمة";
  CHECK(frequency(title) == 1);
}

TEST_CASE("a word written in another way than it is folded has an exact term, without positions") {
  Article article = example();
  article.text = "مدرسه مدرسة";
  const std::string term = schema::term(schema::exact, "مدرسة");
  const auto document = build(article);
  CHECK(document.has(term));
  CHECK(document.positions(term).empty());
}

TEST_CASE("what is known about the article becomes filter terms without weight") {
  const auto document = build(example());
  for (const char* term : {"Qid-1", "D20240413", "M202404", "Y2024", "Hnews.example.com", "Lar"}) {
    CAPTURE(term);
    CHECK(document.has(term));
    CHECK(document.times(term) == 0);
  }
  CHECK((*document.database().allterms_begin("G")).find('_') != std::string::npos);
}

TEST_CASE("values and data hold date, hash, id and the whole article") {
  const auto document = build(example());
  CHECK(document.value(schema::date_slot) == "20240413");
  CHECK(document.value(schema::hash_slot) == article_hash(example()));
  CHECK(document.value(schema::id_slot) == "id-1");
  CHECK(decode_article(document.database().get_document(1).get_data()) == example());
}

TEST_CASE("what answers are counted by is one value, of the same names as the terms") {
  const auto keys = decode_facets(build(example()).value(schema::facets_slot));
  REQUIRE(keys);
  CHECK(keys->month == month_key(example().date));
  CHECK(keys->fields == std::array<std::uint32_t, facet_fields>{facet_key("صوت_النيل"), 0, 0});
}

TEST_CASE("the marks of a copy become features and a cluster without weight, and two values") {
  CopyMarks marks;
  marks.sketch = sketch_text("", "كلمات قليلة");
  marks.cluster = 7;
  const auto document = build(example(), marks);
  const std::string term = "XC" + feature_text(marks.sketch.features[0]);
  CHECK(document.has(term));
  CHECK(document.has(schema::cluster_term(encode_cluster(7))));
  CHECK(decode_cluster(document.value(schema::cluster_slot)) == 7);
  CHECK(decode_signature(document.value(schema::signature_slot)) == marks.sketch.signature);
  const auto unmarked = build(example());
  CHECK_FALSE(unmarked.has(term));
  CHECK(unmarked.value(schema::cluster_slot).empty());
}

TEST_CASE("what is not known leaves no term") {
  Article article;
  article.id = "a";
  article.text = "نص";
  const auto document = build(article);
  for (const char* prefix : {"G", "K", "A", "H", "L", "D", "M", "Y"}) {
    CAPTURE(prefix);
    CHECK(document.database().allterms_begin(prefix) == document.database().allterms_end(prefix));
  }
  CHECK(document.value(schema::date_slot).empty());
}

TEST_CASE("the language is its primary subtag") {
  CHECK(primary_language("ar-EG") == "ar");
  CHECK(primary_language("AR_eg") == "ar");
  CHECK(primary_language("") == "");
}

}  // namespace fihris
