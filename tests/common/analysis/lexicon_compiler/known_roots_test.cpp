#include "common/analysis/lexicon_compiler/known_roots.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

using Verbs = std::vector<std::pair<std::string, std::string>>;

bool knows(const Verbs& verbs, std::string_view root) {
  return find_known_roots({{}, {}, verbs}, {}).contains(pack_utf8(root));
}

TEST_CASE("a past tense of three letters is its root") {
  CHECK(knows({{"يكتب", "كتب"}}, "كتب"));
}

TEST_CASE("a hollow verb has the middle letter of its present tense") {
  CHECK(knows({{"يقول", "قال"}}, "قول"));
  CHECK(knows({{"يبيع", "باع"}}, "بيع"));
  CHECK_FALSE(knows({{"يقول", "قال"}}, "قيل"));
  CHECK(knows({{"ينام", "نام"}}, "نوم"));
}

TEST_CASE("the passive of a hollow verb, and forms of other verbs, do not show its letter") {
  CHECK_FALSE(knows({{"يبيع", "باع"}, {"يباع", "باع"}}, "بوع"));
  CHECK_FALSE(knows({{"يسوس", "ساس"}, {"يسيس", "سيس"}}, "سيس"));
}

TEST_CASE("form II is of the root of the simple verb, unless a plural has its letter") {
  CHECK_FALSE(knows({{"يغطو", "غطا"}, {"يغطي", "غطى"}}, "غطي"));
  CHECK(knows({{"يغطو", "غطا"}, {"ارمي", "رمى"}}, "رمي"));
  const Verbs verbs{{"يقود", "قاد"}, {"يقيد", "قيد"}};
  CHECK(find_known_roots({{}, {{"قيود", false}}, verbs}, {}).contains(pack_utf8("قيد")));
}

TEST_CASE("of two roots that differ in a weak letter the listed one stands for both") {
  const Verbs verbs{{"يخور", "خار"}};
  const RootWeights weights = find_known_roots({{}, {}, verbs}, {pack_utf8("خير")});
  CHECK(weights.contains(pack_utf8("خير")));
  CHECK_FALSE(weights.contains(pack_utf8("خور")));
}

TEST_CASE("words of a root that no verb has count for its sister that a verb has") {
  const Verbs verbs{{"يزور", "زار"}};
  const HunspellWords words{{}, {{"زيارة", true}, {"زيار", true}, {"مزير", true}}, verbs};
  CHECK_FALSE(find_known_roots(words, {}).contains(pack_utf8("زير")));
}

TEST_CASE("doubled, defective and hamzated verbs have whole roots") {
  CHECK(knows({{"يمد", "مد"}}, "مدد"));
  CHECK(knows({{"يدعو", "دعا"}}, "دعو"));
  CHECK(knows({{"يرمي", "رمى"}}, "رمي"));
  CHECK(knows({{"يسأل", "سأل"}}, "سءل"));
  CHECK(knows({{"يأكل", "أكل"}}, "ءكل"));
}

TEST_CASE("four letters are a root unless they are a derived form") {
  CHECK(knows({{"يترجم", "ترجم"}}, "ترجم") == false);
  CHECK(knows({{"يدحرج", "دحرج"}}, "دحرج"));
  CHECK_FALSE(knows({{"يكاتب", "كاتب"}}, "كاتب"));
  CHECK_FALSE(knows({{"يعلن", "أعلن"}}, "ءعلن"));
}

TEST_CASE("a root without a simple verb needs three words that lead to it") {
  const HunspellWords two{{}, {{"جرثوم", true}, {"مصباح", true}, {"مصابيح", false}}, {}};
  CHECK_FALSE(find_known_roots(two, {}).contains(pack_utf8("صبح")));
  const HunspellWords three{{}, {{"مصباح", true}, {"صباح", true}, {"صبح", true}}, {}};
  CHECK(find_known_roots(three, {}).contains(pack_utf8("صبح")));
}

TEST_CASE("a root weighs more with every word that leads to it") {
  const Verbs verbs{{"يكتب", "كتب"}};
  const PackedWord root = pack_utf8("كتب");
  const float alone = find_known_roots({{}, {}, verbs}, {}).at(root);
  CHECK(find_known_roots({{}, {{"كتاب", true}, {"مكتب", true}}, verbs}, {}).at(root) > alone);
}

}  // namespace
}  // namespace fihris
