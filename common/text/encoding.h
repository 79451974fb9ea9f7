// Foreign bytes to UTF-8: decodes them right, or says why it cannot. Never a wrong text without a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/text/declared_encoding.h"

namespace fihris {

enum class EncodingOrigin : std::uint8_t {
  valid_utf8,  // the bytes are UTF-8: evidence enough, whatever was declared
  declared,    // by the user or the document, and believable
  byte_order_mark,
  detected,  // by the text that it gives
};

struct EncodingHints {
  std::string_view declared;  // a label such as "cp1256", "" for none: from the user, a protocol or declared_encoding()
  bool declared_by_user = false;  // then it is taken, or the text refused; else it is only a hint
};

struct DecodedText {
  std::string text;      // valid UTF-8 without byte order mark
  std::string encoding;  // "windows-1256"; "UTF-8" for plain ASCII
  EncodingOrigin origin = EncodingOrigin::valid_utf8;
  bool repaired_mojibake = false;  // some lines had been decoded wrongly before, and were put right
};

// Reads UTF-8, UTF-16 and UTF-32 with and without byte order mark, windows-1256, ISO-8859-6, MacArabic, IBM720, IBM864,
// and text of western European languages in windows-1252 or ISO-8859-15. In this order: what the user declared; a byte
// order mark; UTF-8 that is valid; of all others the one that gives the most believable text, where a declaration
// helps. Text in Arabic that was decoded wrongly and saved as UTF-8 is repaired where that is possible (mojibake.h).
//
//   const DecodedText decoded = decode_text(bytes, {.declared = "windows-1256"}, "news/a.html");
//
// Throws InputError "POSITION: …" for binary files, damaged UTF-8 or UTF-16, texts whose letters are lost, and whenever
// no encoding, or more than one, gives a believable text. Pure; safe from several threads.
DecodedText decode_text(std::string_view bytes, const EncodingHints& hints, std::string_view position);

}  // namespace fihris
