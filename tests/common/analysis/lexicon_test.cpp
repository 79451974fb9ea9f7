#include "common/analysis/lexicon.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

const lexicon::Entry& entry(std::string_view word) {
  const lexicon::Entry* found = lexicon::find(pack_utf8(word));
  REQUIRE_MESSAGE(found != nullptr, word);
  return *found;
}

TEST_CASE("what is not known is not found") {
  CHECK(lexicon::find(0) == nullptr);
  CHECK(lexicon::find(pack_utf8("ظظظظظظ")) == nullptr);
  CHECK(lexicon::find(pack_utf8("Berlin")) == nullptr);
}

TEST_CASE("a singular is its own noun, a broken plural has its singular") {
  CHECK(to_utf8(entry("مدرسة").noun) == "مدرسة");
  CHECK(to_utf8(entry("صواريخ").noun) == "صاروخ");
  CHECK(to_utf8(entry("وزراء").noun) == "وزير");
  CHECK(to_utf8(entry("مدرسة").noun_root) == "درس");
}

TEST_CASE("a verb form has its past tense") {
  CHECK(to_utf8(entry("يكتب").verb) == "كتب");
  CHECK(to_utf8(entry("يكتب").verb_root) == "كتب");
}

TEST_CASE("names are marked, and have no root") {
  for (const char* name : {"فلسطين", "لبنان", "واشنطن", "باكستان"}) {
    CHECK((entry(name).flags & lexicon::is_name) != 0);
    CHECK(entry(name).noun_root == 0);
  }
}

TEST_CASE("function words are marked, with their conjunctions and pronouns") {
  for (const std::string word : {"في", "وفي", "فيه", "عليها", "منهم"})
    CHECK_MESSAGE((entry(word).flags & lexicon::is_stop_word) != 0, word);
  CHECK((entry("متى").flags & lexicon::is_question_word) != 0);
  CHECK((entry("كتاب").flags & lexicon::is_stop_word) == 0);
}

TEST_CASE("a name is told from a stop word by its spelling") {
  for (const char* name : {"علي", "وعلي", "منى", "لمنى", "إمام"})
    CHECK_MESSAGE(lexicon::is_name_as_written(name), name);
  for (const char* word : {"على", "وعلى", "مني", "أمام"}) CHECK_FALSE_MESSAGE(lexicon::is_name_as_written(word), word);
}

TEST_CASE("the fingerprint is sixteen hexadecimal digits") {
  CHECK(lexicon::fingerprint().size() == 16);
  CHECK(lexicon::fingerprint().find_first_not_of("0123456789abcdef") == std::string_view::npos);
}

}  // namespace
}  // namespace fihris
