#include "common/index/term_dictionary.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/index/packed_text.h"
#include "common/index/schema.h"

namespace fihris {
namespace {

struct Word {
  std::string folded, exact;
};

Xapian::WritableDatabase database_of(const std::vector<std::vector<Word>>& articles) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const std::vector<Word>& words : articles) {
    Xapian::Document document;
    document.add_boolean_term(schema::term(schema::source, "مدار"));
    for (const Word& word : words) {
      document.add_term(schema::term(schema::folded, word.folded));
      document.add_term(schema::term(schema::stem, "جذع"));
      if (word.exact != word.folded) document.add_term(schema::term(schema::exact, word.exact));
    }
    database.add_document(document);
  }
  return database;
}

std::vector<std::string> listed(const Dictionary& dictionary) {
  std::vector<std::string> lines;
  for (WordCursor at = dictionary.words().all(); at.next();)
    lines.push_back(unpack(at.key()) + ' ' + unpack(at.entry().written) + ' ' + std::to_string(at.entry().articles));
  return lines;
}

}  // namespace

TEST_CASE("words have their articles, and the form they are written in most often") {
  const Word school{"مدرسه", "مدرسة"}, folded_school{"مدرسه", "مدرسه"}, gas{"غاز", "غاز"};
  const Dictionary dictionary = dictionary_of_terms(database_of({{school, gas}, {school}, {folded_school}}));
  CHECK(listed(dictionary) == std::vector<std::string>{"غاز غاز 1", "مدرسه مدرسة 3"});
  CHECK(dictionary.phrases().size() == 0);
}

TEST_CASE("the folded form stands for itself where most articles write it so") {
  const Word school{"مدرسه", "مدرسة"}, folded_school{"مدرسه", "مدرسه"};
  const Dictionary dictionary = dictionary_of_terms(database_of({{school}, {folded_school}, {folded_school}}));
  CHECK(listed(dictionary) == std::vector<std::string>{"مدرسه مدرسه 3"});
}

TEST_CASE("numbers, single letters and what no word is so long as are left out, Latin words are not") {
  const std::string endless(200, 'x');
  const Dictionary dictionary = dictionary_of_terms(
      database_of({{{"2024", "2024"}, {"و", "و"}, {"opec", "opec"}, {"café", "café"}, {endless, endless}}}));
  CHECK(listed(dictionary) == std::vector<std::string>{"café café 1", "opec opec 1"});
}

TEST_CASE("an empty database has an empty dictionary") {
  CHECK(listed(dictionary_of_terms(Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY))).empty());
}

}  // namespace fihris
