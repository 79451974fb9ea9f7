#include "searcher/match/exact_source.h"

#include <string>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/index/schema.h"
#include "common/index/stored_document.h"

namespace fihris {
namespace {

const QueryWord with_ha{"مدرسه", "مدرسه", {}, {}};
const QueryWord with_marbuta{"مدرسة", "مدرسه", {}, {}};
const QueryWord girls{"بنات", "بنات", {}, {}};

Xapian::Document document_of(const std::string& title, const std::string& text) {
  Article article;
  article.title = title;
  article.text = text;
  Xapian::Document document;
  document.set_data(encode_article(article));
  return document;
}

std::string joined(const std::vector<QueryWord>& words) {
  std::string text;
  for (const QueryWord& word : words) text += word.written + " ";
  return text;
}

// All articles have the terms of all words: what they write is for the source to see.
Xapian::WritableDatabase database_of(const std::vector<Xapian::Document>& documents) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::Document document : documents) {
    for (const QueryWord* word : {&with_ha, &with_marbuta, &girls}) {
      document.add_term(schema::term(schema::folded, word->folded));
      document.add_term(schema::term(schema::exact, word->written));
      document.add_term(schema::term(schema::title, word->folded));
    }
    database.add_document(document);
  }
  return database;
}

std::vector<Xapian::docid> found(const Clause& clause, const std::vector<Xapian::Document>& documents) {
  const Xapian::WritableDatabase database = database_of(documents);
  ExactSource source(clause);
  source.init(database);
  std::vector<Xapian::docid> ids;
  for (source.next(0); !source.at_end(); source.next(0)) ids.push_back(source.get_docid());
  return ids;
}

bool accepts(const Clause& clause, const std::vector<QueryWord>& words) {
  return !found(clause, {document_of("", joined(words))}).empty();
}

TEST_CASE("exact phrases need the source, and exact words that are spelled as folded") {
  CHECK(needs_exact_source({Presence::required, true, false, {with_ha}}));
  CHECK(needs_exact_source({Presence::required, true, true, {with_marbuta, girls}}));
  CHECK(!needs_exact_source({Presence::required, true, false, {with_marbuta}}));
  CHECK(!needs_exact_source({Presence::required, false, true, {with_ha}}));
}

TEST_CASE("another spelling of the word is not accepted") {
  const Clause clause{Presence::required, true, false, {with_ha}};
  CHECK(accepts(clause, {girls, with_ha}));
  CHECK(!accepts(clause, {girls, with_marbuta}));
  CHECK(!accepts(clause, {girls}));
}

TEST_CASE("the source goes on behind what it was asked to check") {
  const Clause clause{Presence::required, true, false, {with_ha}};
  const Xapian::Document yes = document_of("", "مدرسه"), no = document_of("", "مدرسة");
  const Xapian::WritableDatabase database = database_of({no, yes, no, yes, yes});
  ExactSource source(clause);
  source.init(database);
  CHECK(!source.check(1, 0));
  source.next(0);
  CHECK(source.get_docid() == 2);
  CHECK(!source.check(3, 0));
  source.skip_to(4, 0);
  CHECK(source.get_docid() == 4);
  CHECK(source.check(5, 0));
  CHECK(source.get_docid() == 5);
  source.next(0);
  CHECK(source.at_end());
  CHECK(found(clause, {no, yes, no, yes, yes}) == std::vector<Xapian::docid>{2, 4, 5});
}

TEST_CASE("a damaged article is an error of the index") {
  CHECK_THROWS_AS(found({Presence::required, true, false, {with_ha}}, {Xapian::Document()}), IndexError);
}

}  // namespace
}  // namespace fihris
