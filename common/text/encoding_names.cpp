#include "common/text/encoding_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/base/ascii.h"

namespace fihris {
namespace {

struct Names {
  Encoding encoding;
  std::string_view name;
  std::string_view labels;  // in lower case, each between spaces
};

// https://encoding.spec.whatwg.org/#names-and-labels, but for the last labels of utf_32*, mac_arabic and ibm_*.
constexpr std::array all_names{
    Names{Encoding::utf_8, "UTF-8", " utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 "},
    Names{Encoding::utf_16le, "UTF-16LE",
          " utf-16le utf-16 csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf16 utf16le "},
    Names{Encoding::utf_16be, "UTF-16BE", " utf-16be unicodefffe utf16be "},
    Names{Encoding::utf_32le, "UTF-32LE", " utf-32le utf-32 utf32 utf32le "},
    Names{Encoding::utf_32be, "UTF-32BE", " utf-32be utf32be "},
    Names{Encoding::windows_1256, "windows-1256", " windows-1256 cp1256 x-cp1256 windows1256 "},
    Names{Encoding::iso_8859_6, "ISO-8859-6",
          " iso-8859-6 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i "
          "iso-ir-127 "
          "iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 "},
    Names{Encoding::mac_arabic, "MacArabic", " macarabic mac-arabic mac_arabic x-mac-arabic x-macarabic "},
    Names{Encoding::ibm_720, "IBM720", " ibm720 ibm-720 cp720 dos-720 x-ibm720 "},
    Names{Encoding::ibm_864, "IBM864", " ibm864 ibm-864 cp864 csibm864 dos-864 "},
    Names{Encoding::windows_1252, "windows-1252",
          " windows-1252 cp1252 x-cp1252 iso-8859-1 latin1 ascii us-ascii ansi_x3.4-1968 cp819 csisolatin1 ibm819 "
          "iso-ir-100 "
          "iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 "},
    Names{Encoding::iso_8859_15, "ISO-8859-15", " iso-8859-15 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9 "},
};

constexpr std::size_t longest_label = 40;

std::string_view trimmed(std::string_view label) {
  constexpr std::string_view blanks = " \t\r\n\f";
  const std::size_t begin = label.find_first_not_of(blanks);
  return begin == label.npos ? "" : label.substr(begin, label.find_last_not_of(blanks) - begin + 1);
}

}  // namespace

std::string_view name_of(Encoding encoding) {
  return std::find_if(all_names.begin(), all_names.end(),
                      [&](const Names& names) { return names.encoding == encoding; })
      ->name;
}

std::optional<Encoding> encoding_of_label(std::string_view label) {
  label = trimmed(label);
  if (label.empty() || label.size() > longest_label || label.find(' ') != label.npos) return std::nullopt;
  std::string wanted = " ";
  for (const char c : label) wanted += ascii_lower(c);
  wanted += ' ';
  for (const Names& names : all_names)
    if (names.labels.find(wanted) != names.labels.npos) return names.encoding;
  return std::nullopt;
}

}  // namespace fihris
