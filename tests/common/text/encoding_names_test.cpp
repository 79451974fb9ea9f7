#include "common/text/encoding_names.h"

#include <string>

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("labels are those of the WHATWG, in any case and with blanks around") {
  CHECK(encoding_of_label("windows-1256") == Encoding::windows_1256);
  CHECK(encoding_of_label(" CP1256\n") == Encoding::windows_1256);
  CHECK(encoding_of_label("x-cp1256") == Encoding::windows_1256);
  CHECK(encoding_of_label("Arabic") == Encoding::iso_8859_6);
  CHECK(encoding_of_label("iso_8859-6:1987") == Encoding::iso_8859_6);
  CHECK(encoding_of_label("UTF8") == Encoding::utf_8);
  CHECK(encoding_of_label("unicode") == Encoding::utf_16le);
}

TEST_CASE("ISO-8859-1 and ASCII mean windows-1252, as on the web") {
  for (const char* label : {"iso-8859-1", "latin1", "us-ascii", "ascii"})
    CHECK(encoding_of_label(label) == Encoding::windows_1252);
}

TEST_CASE("MacArabic and the code pages of DOS have labels too") {
  CHECK(encoding_of_label("x-mac-arabic") == Encoding::mac_arabic);
  CHECK(encoding_of_label("cp720") == Encoding::ibm_720);
  CHECK(encoding_of_label("IBM864") == Encoding::ibm_864);
}

TEST_CASE("the name of every encoding is a label of it") {
  for (int i = 0; i <= static_cast<int>(Encoding::iso_8859_15); ++i) {
    const auto encoding = static_cast<Encoding>(i);
    CHECK(encoding_of_label(name_of(encoding)) == encoding);
  }
}

TEST_CASE("what is no label gives nothing") {
  for (const char* label : {"", " ", "windows-1251", "utf-8 utf8", "utf", "cp125", "-", "xutf-8"})
    CHECK_FALSE(encoding_of_label(label));
  CHECK_FALSE(encoding_of_label(std::string(1000, 'a')));
}
