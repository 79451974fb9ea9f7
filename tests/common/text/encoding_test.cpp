#include "common/text/encoding.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/encoder.h"

using namespace fihris;
using namespace fihris::test;
using namespace std::string_literals;

namespace {

const std::string news = "وصلت أول سفينة قمح إلى الميناء الجديد قبل الفجر، وقال القبطان إن البحر كان هادئا.";

void check(const std::string& bytes, const EncodingHints& hints, const char* encoding, EncodingOrigin origin) {
  const DecodedText decoded = decode_text(bytes, hints, "f");
  CHECK(decoded.text == news);
  CHECK(decoded.encoding == encoding);
  CHECK(decoded.origin == origin);
  CHECK_FALSE(decoded.repaired_mojibake);
}

void check_refused(const std::string& bytes, const EncodingHints& hints, const std::string& reason) {
  const std::string message = "f: " + reason;
  CHECK_THROWS_WITH_AS(decode_text(bytes, hints, "f"), message.c_str(), InputError);
}

std::string in(Encoding encoding) {
  return encoded(encoding, news).value();
}

}  // namespace

TEST_CASE("UTF-8 is taken as it is, whatever a page declares") {
  check(news, {}, "UTF-8", EncodingOrigin::valid_utf8);
  check(news, {.declared = "windows-1256"}, "UTF-8", EncodingOrigin::valid_utf8);
  check("\uFEFF" + news, {}, "UTF-8", EncodingOrigin::byte_order_mark);
  CHECK(decode_text("", {}, "f").text.empty());
  CHECK(decode_text("plain", {.declared = "cp1256"}, "f").encoding == "UTF-8");
}

TEST_CASE("UTF-16 and UTF-32 are told by their mark or by the text") {
  check(encoded_wide("\uFEFF" + news, 2, false), {}, "UTF-16LE", EncodingOrigin::byte_order_mark);
  check(encoded_wide("\uFEFF" + news, 2, true), {}, "UTF-16BE", EncodingOrigin::byte_order_mark);
  check(encoded_wide("\uFEFF" + news, 4, false), {}, "UTF-32LE", EncodingOrigin::byte_order_mark);
  check(encoded_wide("\uFEFF" + news, 4, true), {}, "UTF-32BE", EncodingOrigin::byte_order_mark);
  check(encoded_wide(news, 2, false), {}, "UTF-16LE", EncodingOrigin::detected);
  check(encoded_wide(news, 2, true), {}, "UTF-16BE", EncodingOrigin::detected);
  CHECK(decode_text(encoded_wide("plain", 2, false), {}, "f").text == "plain");
}

TEST_CASE("what a page declares is taken when it fits, and overruled when another fits far better") {
  check(in(Encoding::windows_1256), {.declared = "cp1256"}, "windows-1256", EncodingOrigin::declared);
  check(in(Encoding::windows_1256), {.declared = "iso-8859-1"}, "windows-1256", EncodingOrigin::detected);
  check(in(Encoding::iso_8859_6), {.declared = "windows-1256"}, "ISO-8859-6", EncodingOrigin::detected);
  check(in(Encoding::windows_1256), {.declared = "no-such-thing"}, "windows-1256", EncodingOrigin::detected);
}

TEST_CASE("what the user declares is taken or refused") {
  check(in(Encoding::iso_8859_6), {.declared = "arabic", .declared_by_user = true}, "ISO-8859-6",
        EncodingOrigin::declared);
  check_refused(in(Encoding::iso_8859_6), {.declared = "cp1256", .declared_by_user = true},
                "windows-1256 does not fit, it gives no Arabic text: it looks like ISO-8859-6");
  check_refused(news, {.declared = "cp1256", .declared_by_user = true},
                "windows-1256 does not fit, it gives no Arabic text: it is UTF-8, which need not be said");
  check_refused("\xFF", {.declared = "utf-7", .declared_by_user = true},
                "\"utf-7\" is no encoding that can be read: convert it first to UTF-8");
  check_refused(news + "\xDB", {.declared = "iso-8859-6", .declared_by_user = true},
                "not valid ISO-8859-6 at byte 2: get or repair it");
}

TEST_CASE("what cannot be told is refused") {
  const std::string advice = ": say it with --encoding NAME, or convert it first to UTF-8";
  check_refused("\xC8\xDA\xCF\xC7\xCF", {},
                "encoding cannot be told: windows-1256 and ISO-8859-6 are both possible" + advice);
  check_refused("\x85\xA4 \xB3\xEF\x9D\xFD \xE8\xF7\x82\x90", {},
                "encoding cannot be told: no single encoding gives readable text" + advice);
  check_refused(in(Encoding::windows_1256) + "\n" + in(Encoding::iso_8859_6), {},
                "encoding cannot be told: its lines are in different encodings" + advice);
}

TEST_CASE("a second encoding far behind in the file is seen") {
  std::string bytes;
  while (bytes.size() < (300U << 10)) bytes += in(Encoding::windows_1256) + "\n";
  const std::string advice = ": say it with --encoding NAME, or convert it first to UTF-8";
  check_refused(bytes + in(Encoding::iso_8859_6), {},
                "encoding cannot be told: its lines are in different encodings" + advice);
  check_refused(bytes + encoded(Encoding::ibm_720, typed_in(Encoding::ibm_720, news)).value(), {},
                "encoding cannot be told: windows-1256 gives no Arabic text in parts of it" + advice);
}

TEST_CASE("damaged text is refused with its position") {
  check_refused("عادت \xFF", {},
                "not valid UTF-8 at byte 10: get or repair it (it looks like UTF-8 with damaged bytes)");
  check_refused("\uFEFFab\xFF", {},
                "not valid UTF-8 at byte 6: get or repair it (it looks like UTF-8 with damaged bytes)");
  check_refused(encoded_wide("\uFEFF" + news, 2, false) + "x", {}, "not valid UTF-16LE at byte 165: get or repair it");
  check_refused(news + "\xC7\xE1\xDE\xE3\xCD", {},
                "not valid UTF-8 at byte 148: get or repair it (it looks like UTF-8 with damaged bytes)");
}

TEST_CASE("a mark of another byte order than the text is refused") {
  check_refused(
      "\xFF\xFE" + encoded_wide(news, 2, true), {},
      "byte order mark of UTF-16LE, but the text looks like UTF-16BE: say it with --encoding NAME, or convert it first "
      "to UTF-8");
}

TEST_CASE("files that are no text are refused as what they are") {
  check_refused("%PDF-1.4 \xE2\xE3", {}, "a PDF document, not a text: extract its text first");
  check_refused("\x01\x02\x03\x04"s + "abc" + "\x05\x06\x07"s, {}, "a binary file, not a text");
}

TEST_CASE("NUL bytes in UTF-8 make no other encoding of it") {
  CHECK(decode_text(news + "\0"s + news, {}, "f").text == news + "\0"s + news);
}

TEST_CASE("text that was decoded wrongly before is repaired, or refused") {
  for (const std::string& damaged : {misread(news, Encoding::windows_1252), misread(news, Encoding::windows_1256),
                                     "\xEF\xBB\xBF" + misread("\uFEFF" + news, Encoding::windows_1252)}) {
    const DecodedText decoded = decode_text(damaged, {}, "f");
    CHECK(decoded.text == news);
    CHECK(decoded.repaired_mojibake);
  }
  std::string beyond_repair = misread(news, Encoding::windows_1252);
  for (std::size_t at = beyond_repair.find("\u0081"); at != beyond_repair.npos; at = beyond_repair.find("\u0081"))
    beyond_repair.erase(at, 2);
  beyond_repair.erase(beyond_repair.find("\u2030"), 3);
  for (std::size_t at = beyond_repair.find("Ù"); at != beyond_repair.npos; at = beyond_repair.find("Ù"))
    beyond_repair.replace(at, 2, "?");
  check_refused(beyond_repair, {}, "decoded in a wrong encoding before it was saved, beyond repair: get the original");
}

TEST_CASE("text whose letters are lost is refused") {
  check_refused("????? ??? ???????", {}, "its letters are lost, '?' stands in their place: get it again");
  check_refused("\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD", {},
                "its letters are lost, U+FFFD stands in their place: get it again");
}
