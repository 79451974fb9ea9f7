// What the beginning of a text looks like: markup, JSON, or neither.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fihris {

// The first bytes of a file in any encoding of Arabic as one byte a letter: ASCII as it is, everything else as bytes
// from 0x80 on. Byte order marks and the blanks before the first letter go.
std::string ascii_shape(std::string_view first_bytes);

// Few control characters: no binary data.
bool looks_like_text(std::string_view shape);

enum class JsonShape : std::uint8_t { none, array, object, lines };

// An array, one object over several lines, or an object a line.
JsonShape json_shape(std::string_view shape);

// The name of the first element of an XML document, in lower case; "" when it is none.
std::string xml_root(std::string_view shape);

// Begins as a web page does. `surely`: with a doctype, <html>, <head> or <body>; otherwise also with other tags of
// HTML, by the list of https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type
bool looks_like_html(std::string_view shape, bool surely);

}  // namespace fihris
