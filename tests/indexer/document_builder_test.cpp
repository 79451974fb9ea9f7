#include "indexer/document_builder.h"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "common/index/facet_keys.h"
#include "common/index/stored_document.h"
#include "tests/indexer/positions/collected_positions.h"

namespace fihris {
namespace {

using Positions = std::vector<std::uint32_t>;

Xapian::Document build(const Article& article) {
  return DocumentBuilder().build({article, article_hash(article)});
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

bool has_term(const Xapian::Document& document, const std::string& term) {
  auto found = document.termlist_begin();
  found.skip_to(term);
  return found != document.termlist_end() && *found == term;
}

test::CollectedPositions positions_of(const Article& article) {
  PositionCollector collector;
  DocumentBuilder().build({article, article_hash(article)}, nullptr, &collector);
  return test::CollectedPositions(collector);
}

}  // namespace

TEST_CASE("words of title and text have positions, with a gap between the two") {
  const auto document = build(example());
  const auto positions = positions_of(example());
  CHECK(positions.of(schema::term(schema::folded, "قانون")) == Positions{1, 104});
  CHECK(positions.of(schema::term(schema::title, "قانون")) == Positions{1});
  CHECK(positions.of(schema::term(schema::folded, "صدر")) == Positions{103});
  CHECK_FALSE(has_term(document, schema::term(schema::title, "صدر")));
}

TEST_CASE("every stem and root that the analyser gives is a term, in the title once more") {
  const auto document = build(example());
  Analyzer analyzer;
  for (const Token& token : analyzer.analyze(example().title)) {
    for (const auto stem : token.stems) {
      CHECK(has_term(document, schema::term(schema::stem, stem)));
      CHECK(has_term(document, schema::term(schema::title_stem, stem)));
    }
    for (const auto root : token.roots) {
      CHECK(has_term(document, schema::term(schema::root, root)));
      CHECK(has_term(document, schema::term(schema::title_root, root)));
    }
  }
}

TEST_CASE("a word of a short title counts as being there more often, up to twelve times") {
  const auto frequency = [](const std::string& title) {
    Article article = example();
    article.title = title;
    const auto document = build(article);
    auto found = document.termlist_begin();
    found.skip_to(schema::term(schema::title, "بيروت"));
    REQUIRE(found != document.termlist_end());
    return found.get_wdf();
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
  CHECK(has_term(document, term));
  CHECK(positions_of(article).of(term).empty());
}

TEST_CASE("what is known about the article becomes filter terms without weight") {
  const auto document = build(example());
  for (const char* term : {"Qid-1", "D20240413", "M202404", "Y2024", "Hnews.example.com", "Lar"}) {
    CAPTURE(term);
    auto found = document.termlist_begin();
    found.skip_to(term);
    REQUIRE(found != document.termlist_end());
    CHECK(*found == term);
    CHECK(found.get_wdf() == 0);
  }
  auto source = document.termlist_begin();
  source.skip_to("G");
  CHECK((*source).find('_') != std::string::npos);
}

TEST_CASE("values and data hold date, hash, id and the whole article") {
  const auto document = build(example());
  CHECK(document.get_value(schema::date_slot) == "20240413");
  CHECK(document.get_value(schema::hash_slot) == article_hash(example()));
  CHECK(document.get_value(schema::id_slot) == "id-1");
  CHECK(decode_article(document.get_data()) == example());
}

TEST_CASE("what answers are counted by is one value, of the same names as the terms") {
  const auto keys = decode_facets(build(example()).get_value(schema::facets_slot));
  REQUIRE(keys);
  CHECK(keys->month == month_key(example().date));
  CHECK(keys->fields == std::array<std::uint32_t, facet_fields>{facet_key("صوت_النيل"), 0, 0});
}

TEST_CASE("the marks of a copy become features and a cluster without weight, and two values") {
  CopyMarks marks;
  marks.sketch = sketch_text("", "كلمات قليلة");
  marks.cluster = 7;
  const auto document = DocumentBuilder().build({example(), article_hash(example()), marks});
  const std::string term = "XC" + feature_text(marks.sketch.features[0]);
  CHECK(has_term(document, term));
  CHECK(has_term(document, schema::cluster_term(encode_cluster(7))));
  CHECK(decode_cluster(document.get_value(schema::cluster_slot)) == 7);
  CHECK(decode_signature(document.get_value(schema::signature_slot)) == marks.sketch.signature);
  const auto unmarked = build(example());
  CHECK_FALSE(has_term(unmarked, term));
  CHECK(unmarked.get_value(schema::cluster_slot).empty());
}

TEST_CASE("what is not known leaves no term") {
  Article article;
  article.id = "a";
  article.text = "نص";
  const auto document = build(article);
  for (const char* term : {"G", "K", "A", "H", "L", "D", "M", "Y", "D00000000"}) CHECK_FALSE(has_term(document, term));
  CHECK(document.get_value(schema::date_slot).empty());
}

TEST_CASE("the host of a URL is without scheme, user, port and path") {
  CHECK(host_of("https://User:pw@News.Example.com:8080/a?b#c") == "news.example.com");
  CHECK(host_of("http://example.com") == "example.com");
  CHECK(host_of("http://example.com?q=a@b") == "example.com");
  CHECK(host_of("http://[::1]:80/") == "[::1]");
  CHECK(host_of("http://[::1") == "[");
  CHECK(host_of("no url") == "");
  CHECK(host_of("") == "");
}

TEST_CASE("the language is its primary subtag") {
  CHECK(primary_language("ar-EG") == "ar");
  CHECK(primary_language("AR_eg") == "ar");
  CHECK(primary_language("") == "");
}

}  // namespace fihris
