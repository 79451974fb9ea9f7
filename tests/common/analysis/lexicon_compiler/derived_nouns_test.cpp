#include "common/analysis/lexicon_compiler/derived_nouns.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::string nouns_of(const std::string& verb, bool is_doubled = false) {
  std::string all;
  for (const PackedWord noun : derived_nouns(verb, {0, is_doubled})) all += (all.empty() ? "" : " ") + to_utf8(noun);
  return all;
}

TEST_CASE("the measure of a verb gives its participles and its verbal noun") {
  CHECK(nouns_of("استقبل") == "مستقبل استقبال");
  CHECK(nouns_of("انتشر") == "منتشر انتشار");
  CHECK(nouns_of("تظاهر") == "متظاهر تظاهر");
  CHECK(nouns_of("قاتل") == "مقاتل مقاتلة");
  CHECK(nouns_of("أرسل") == "مرسل ارسال");
  CHECK(nouns_of("برمج") == "مبرمج");
}

TEST_CASE("weak letters of the root change in them") {
  CHECK(nouns_of("استفاد") == "مستفيد مستفاد استفادة");
  CHECK(nouns_of("احتاج") == "محتاج احتياج");
  CHECK(nouns_of("انتهى") == "منتهي انتهاء");
  CHECK(nouns_of("استوعب") == "مستوعب استيعاب");
  CHECK(nouns_of("أوجز") == "موجز ايجاز");
}

TEST_CASE("a doubled root shows its last letter twice in the verbal noun") {
  CHECK(nouns_of("استمر", true) == "مستمر استمرار");
  CHECK(nouns_of("أعد", true) == "معد اعداد");
}

TEST_CASE("a hamza behind the م of a participle stands on و") {
  CHECK(nouns_of("أثر") == "مءثر تاثير");
  CHECK(nouns_of("تأثر") == "متاثر تاثر");
}

TEST_CASE("three letters have the nouns of form II, and hollow verbs none") {
  CHECK(nouns_of("درس") == "مدرس تدريس");
  CHECK(to_utf8(noun_of_form_two("درس")) == "تدريس");
  CHECK(to_utf8(noun_of_form_two("غطى")) == "تغطية");
  CHECK(noun_of_form_two("أرسل") == 0);
  CHECK(nouns_of("قال").empty());
}

}  // namespace
}  // namespace fihris
