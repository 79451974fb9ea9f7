#include "indexer/markup/xml_decoder.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

using namespace fihris;
using namespace std::string_literals;

namespace {

std::string decoded(std::string_view bytes, const std::string& encoding = "") {
  return XmlDecoder("f.xml", encoding).decode(bytes);
}

std::string message_of(std::string_view bytes, const std::string& encoding = "") {
  try {
    decoded(bytes, encoding);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("the encoding that a document declares is converted") {
  CHECK(decoded("<?xml version='1.0' encoding='windows-1256'?><t>\xDA\xED\xE4</t>").ends_with("<t>عين</t>"));
  CHECK(decoded("<?xml version=\"1.0\" encoding=\"ISO-8859-6\"?><t>\xD9\xEA\xE6</t>").ends_with("<t>عين</t>"));
  CHECK(decoded("<?xml version=\"1.0\" encoding=\"utf-8\"?><t>عين</t>").ends_with("<t>عين</t>"));
}

TEST_CASE("a byte order mark or the zeros of the first character tell UTF-16") {
  CHECK(decoded("\xFF\xFE<\0t\0>\0\x39\x06"s) == "<t>ع");
  CHECK(decoded("\xFE\xFF\0<\0t\0>\x06\x39"s) == "<t>ع");
  CHECK(decoded("<\0t\0>\0\x39\x06"s) == "<t>ع");
  CHECK(decoded("\xEF\xBB\xBF<t>ع") == "<t>ع");
}

TEST_CASE("blanks before a document are left out, and the user's word comes first") {
  CHECK(decoded("\n \t<t/>") == "<t/>");
  CHECK(decoded("<?xml version='1.0' encoding='utf-8'?>\xDA", "windows-1256").ends_with("ع"));
}

TEST_CASE("half a character at the end of a block waits for the next") {
  XmlDecoder decoder("f.xml", "");
  CHECK(decoder.decode("\xFF\xFE<\0\x39"s) == "<");
  CHECK(decoder.decode("\x06"s) == "ع");
}

TEST_CASE("bytes that the encoding does not have are marked") {
  CHECK(decoded("<?xml version='1.0' encoding='ISO-8859-6'?>\xD9\xFF\xD9").ends_with("ع\uFFFDع"));
}

TEST_CASE("an encoding that nobody knows, or that nobody names, is refused") {
  CHECK(message_of("<?xml version='1.0' encoding='klingon//IGNORE'?>") ==
        "f.xml: unknown encoding \"klingon//IGNORE\": say which it is");
  CHECK(message_of("<t/>", "klingon") == "f.xml: unknown encoding \"klingon\": say which it is");
  CHECK(message_of("<t>\xC7\xE1\xDA\xED\xE4 \xC7\xE1\xCB\xC7\xE4\xED\xC9</t>") ==
        "f.xml: not UTF-8 (it looks like windows-1256): say which encoding it is");
}
