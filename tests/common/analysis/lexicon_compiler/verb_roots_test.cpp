#include "common/analysis/lexicon_compiler/verb_roots.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

Verb verb_of(const std::vector<std::pair<std::string, std::string>>& forms) {
  const RootWeights roots{{pack_utf8("مرر"), 2.0F}, {pack_utf8("سمر"), 2.0F}, {pack_utf8("كون"), 2.0F},
                          {pack_utf8("ثبت"), 2.0F}, {pack_utf8("ءخذ"), 2.0F}, {pack_utf8("سءل"), 2.0F}};
  return find_verbs({{}, {}, forms}, roots).at(forms.front().second);
}

TEST_CASE("a verb is doubled when a form of it has its last letter twice") {
  const Verb verb = verb_of({{"استمر", "استمر"}, {"استمرر", "استمر"}});
  CHECK(verb.is_doubled);
  CHECK(to_utf8(verb.root) == "مرر");
  CHECK(to_utf8(verb_of({{"استمر", "استمر"}}).root) == "سمر");
}

TEST_CASE("a second ن or ت is an ending") {
  CHECK_FALSE(verb_of({{"كون", "كون"}, {"كونن", "كون"}}).is_doubled);
  CHECK(to_utf8(verb_of({{"أثبت", "أثبت"}, {"أثبتت", "أثبت"}}).root) == "ثبت");
}

TEST_CASE("hamza is a letter of the root wherever it stands") {
  CHECK(to_utf8(verb_of({{"يأخذ", "أخذ"}}).root) == "ءخذ");
  CHECK(to_utf8(verb_of({{"يسأل", "سأل"}}).root) == "سءل");
}

TEST_CASE("a verb whose root is not known has none") {
  CHECK(verb_of({{"يزغفث", "زغفث"}}).root == 0);
}

}  // namespace
}  // namespace fihris
