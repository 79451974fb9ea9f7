#include "common/text/mojibake.h"

#include <string>

#include <doctest/doctest.h>

#include "tests/support/encoder.h"

using namespace fihris;
using namespace fihris::test;

namespace {

const std::string sound = "وصلت السفينة إلى الميناء قبل الفجر، وقال القبطان إن البحر كان هادئا.";

void check_repaired(const std::string& damaged, const std::string& original) {
  CHECK(may_be_mojibake(damaged));
  CHECK(repair_mojibake(damaged) == original);
}

}  // namespace

TEST_CASE("UTF-8 that was read in another encoding is read again") {
  check_repaired(misread(sound, Encoding::windows_1252), sound);
  check_repaired(misread(sound, Encoding::windows_1256), sound);
  check_repaired(misread_as_latin_1(sound), sound);
}

TEST_CASE("even when it happened twice, in different ways") {
  check_repaired(misread(misread(sound, Encoding::windows_1252), Encoding::windows_1252), sound);
  check_repaired(misread(misread(sound, Encoding::windows_1256), Encoding::windows_1256), sound);
  check_repaired(misread_as_latin_1(misread(sound, Encoding::windows_1256)), sound);
  check_repaired(misread(misread_as_latin_1(sound), Encoding::windows_1256), sound);
}

TEST_CASE("windows-1256 and ISO-8859-6 that were read as windows-1252 are told apart") {
  const std::string plain = "وصلت السفينة إلى الميناء قبل الفجر";
  check_repaired(misread(encoded(Encoding::windows_1256, plain).value(), Encoding::windows_1252), plain);
  check_repaired(misread(encoded(Encoding::iso_8859_6, plain).value(), Encoding::windows_1252), plain);
}

TEST_CASE("one word is enough") {
  check_repaired("Ø§Ù„Ø¹Ø±Ø¨ÙŠØ©", "العربية");
  check_repaired("ط§ظ„ط¹ط±ط¨ظٹط©", "العربية");
}

TEST_CASE("lines that are sound stay, and so do sound words beside damaged ones") {
  const std::string damaged = misread(sound, Encoding::windows_1252);
  check_repaired("café\n" + damaged + "\n" + sound, "café\n" + sound + "\n" + sound);
  check_repaired("الخبر: " + damaged, "الخبر: " + sound);
}

TEST_CASE("a line with a no-break space alone follows the others") {
  check_repaired(misread(sound + "\n\u00A0\n" + sound, Encoding::windows_1252), sound + "\n\u00A0\n" + sound);
}

TEST_CASE("sound texts are not touched") {
  for (const std::string& text : {sound, std::string("L'été à Évry, naïveté et forêt: déjà vu à l'opéra"),
                                  std::string("حظ، لفظ، حفظ، غلظ، ظلم، طظ"), std::string("آآآآه يا أمي أأأأأ"),
                                  std::string("A, Á, É, Í, Ó, Ö, Ő, Ú, Ü, Ű"),
                                  std::string("Ç ve ş, ğ, ı, İ harfleri: çığ, şöför"), std::string()}) {
    CAPTURE(text);
    CHECK_FALSE(repair_mojibake(text));
    CHECK_FALSE(is_visibly_mojibake(text));
  }
  CHECK_FALSE(may_be_mojibake(sound));
}

TEST_CASE("what cannot be repaired is still seen") {
  std::string damaged = misread(sound, Encoding::windows_1252);
  for (std::size_t at = damaged.find("„"); at != damaged.npos; at = damaged.find("„")) damaged.replace(at, 3, "?");
  const std::string repaired = repair_mojibake(damaged).value_or(damaged);
  CHECK(is_visibly_mojibake(misread(sound, Encoding::windows_1252)));
  CHECK(is_visibly_mojibake(misread(sound, Encoding::windows_1256)));
  CHECK(repaired != sound);
}

TEST_CASE("a damaged line is seen in the middle of a long text") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += sound + "\n";
  const std::string tail = text;
  for (const Encoding encoding : {Encoding::windows_1252, Encoding::windows_1256})
    check_repaired(text + misread("سفينة القمح الجديدة", encoding) + "\n" + tail,
                   text + "سفينة القمح الجديدة\n" + tail);
}
