// The encodings that Arabic texts come in, and the names that people and pages give them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace fihris {

enum class Encoding : std::uint8_t {
  utf_8,
  utf_16le,
  utf_16be,
  utf_32le,
  utf_32be,
  windows_1256,
  iso_8859_6,
  mac_arabic,
  ibm_720,
  ibm_864,
  windows_1252,
  iso_8859_15,
};

// As messages and records write it: "windows-1256"; the IANA name where there is one.
std::string_view name_of(Encoding encoding);

// Any label of the WHATWG Encoding Standard for one of the above, such as "cp1256" or " Arabic ", in any case; and
// those of UTF-32, MacArabic and the two code pages of DOS, which that standard leaves out. As there, "iso-8859-1" and
// "us-ascii" are windows-1252. Nothing for others.
std::optional<Encoding> encoding_of_label(std::string_view label);

}  // namespace fihris
