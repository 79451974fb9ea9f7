#include "common/analysis/lexicon_compiler/left_out_parts.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

using lexicon::Entry;

const PackedWord singular = pack_utf8("مدرسة");

Entry plural() {
  return {pack_utf8("مدارس"), singular, 0, pack_utf8("دارس"), 7, 8, 0};
}

Entry variant() {
  return {pack_utf8("نيسان"), pack_utf8("ابريل"), 0, 0, 7, 0, lexicon::is_variant};
}

Entry without(const std::string& part, Entry entry) {
  std::vector<Entry> entries{entry};
  std::vector<lexicon::Compound> compounds;
  leave_out({part}, entries, compounds);
  return entries.front();
}

TEST_CASE("a list of parts is separated by semicolons") {
  CHECK(read_left_out_parts("").empty());
  CHECK(read_left_out_parts("variants;names") == std::set<std::string>{"names", "variants"});
}

TEST_CASE("a part that there is not is named, with those there are") {
  CHECK_THROWS_WITH_AS(read_left_out_parts("names;verbs"),
                       "FIHRIS_WITHOUT: the lexicon has no part \"verbs\": expected some of broken_plurals, compounds, "
                       "lexicon, names, question_words, roots, stop_words, variants",
                       InputError);
}

TEST_CASE("without broken plurals a plural is its own singular, but not a sound one") {
  CHECK(without("broken_plurals", plural()).noun == plural().word);
  const Entry sound{pack_utf8("خدمات"), pack_utf8("خدمة"), 0, 0, 7, 0, 0};
  CHECK(without("broken_plurals", sound).noun == sound.noun);
  CHECK(without("broken_plurals", variant()).noun == variant().noun);
}

TEST_CASE("without variants another spelling is a word of its own") {
  const Entry entry = without("variants", variant());
  CHECK(entry.noun == entry.word);
  CHECK(entry.flags == 0);
  CHECK(without("variants", plural()).noun == singular);
}

TEST_CASE("without roots, names or the lexicon what they say is gone") {
  CHECK(without("roots", plural()).noun_root == 0);
  CHECK(without("roots", plural()).verb_root == 0);
  CHECK(without("lexicon", plural()).noun == 0);
  CHECK(without("lexicon", plural()).verb == 0);
  const Entry name{singular, singular, 0, 0, 0, 0, lexicon::is_name | lexicon::is_stop_word};
  CHECK(without("names", name).noun == 0);
  CHECK(without("names", name).flags == lexicon::is_stop_word);
  CHECK(without("names", plural()).noun == singular);
  const Entry both{singular, singular, 0, 0, 7, 0, lexicon::may_be_name};
  CHECK(without("names", both).noun == singular);
  CHECK(without("names", both).flags == 0);
}

TEST_CASE("function words lose what marks them, each kind its own") {
  const Entry word{singular, 0, 0, 0, 0, 0, lexicon::is_stop_word | lexicon::is_question_word};
  CHECK(without("stop_words", word).flags == lexicon::is_question_word);
  CHECK(without("question_words", word).flags == lexicon::is_stop_word);
}

TEST_CASE("without compounds one row remains that stands for none") {
  std::vector<Entry> entries;
  std::vector<lexicon::Compound> compounds{{1, 2, 3}, {2, 3, 4}};
  leave_out({"compounds"}, entries, compounds);
  REQUIRE(compounds.size() == 1);
  CHECK(compounds[0].stem == 0);
}

}  // namespace
}  // namespace fihris
