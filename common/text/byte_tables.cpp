#include "common/text/byte_tables.h"

#include <cassert>
#include <memory>
#include <unordered_map>

#include <unicode/ucnv.h>
#include <unicode/unorm2.h>

#include "common/base/error.h"
#include "common/text/mac_arabic.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

std::string utf8_of(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  return text;
}

// IBM864 has the shapes of letters; a mark comes with the space or tatweel that carries it, which is not written.
std::string without_shape(char32_t code_point) {
  if (code_point < 0xFE70 || code_point > 0xFEFC) return utf8_of(code_point);
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
  std::array<UChar, 8> letters{};
  const int32_t count =
      unorm2_getRawDecomposition(nfkc, static_cast<UChar32>(code_point), letters.data(), letters.size(), &status);
  if (U_FAILURE(status)) throw Error("ICU has no normalisation data: install libicu again");
  std::string text;
  for (int32_t i = 0; i < count; ++i) {
    const char16_t letter = letters.at(static_cast<std::size_t>(i));
    if (letter != ' ' && (letter != 0x0640 || count == 1)) append_utf8(text, letter);
  }
  return text;
}

bool is_c1_control(char16_t c) {
  return c >= 0x80 && c < 0xA0;
}

ByteTable table_of_icu(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &status), ucnv_close);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status)) throw Error(std::string("ICU has no converter ") + name + ": install libicu again");
  ByteTable table;
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const char source = static_cast<char>(byte);
    std::array<UChar, 4> character{};
    status = U_ZERO_ERROR;
    ucnv_reset(converter.get());
    const int32_t length = ucnv_toUChars(converter.get(), character.data(), character.size(), &source, 1, &status);
    const bool is_character = U_SUCCESS(status) && length == 1 && !is_c1_control(character[0]);
    if (is_character) table.at(byte) = without_shape(character[0]);
    if (byte < 0x20 || byte == 0x7F) table.at(byte) = source;  // DOS swaps some of them
  }
  return table;
}

ByteTable table_of_mac_arabic() {
  ByteTable table;
  for (std::size_t byte = 0; byte < table.size(); ++byte)
    table.at(byte) = utf8_of(byte < 0x80 ? static_cast<char32_t>(byte) : mac_arabic_upper_half.at(byte - 0x80));
  return table;
}

using Inverse = std::unordered_map<char32_t, char>;

Inverse inverse_of(const ByteTable& table) {
  Inverse inverse;
  for (std::size_t byte = 0x80; byte < 0xA0; ++byte) inverse[static_cast<char32_t>(byte)] = static_cast<char>(byte);
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    std::size_t position = 0;
    if (!table.at(byte).empty()) inverse[decode_utf8(table.at(byte), position)] = static_cast<char>(byte);
  }
  return inverse;
}

}  // namespace

const ByteTable& byte_table(Encoding encoding) {
  // Names of ICU's tables, not aliases: the alias windows-1256 has had two.
  static const std::unordered_map<Encoding, ByteTable> tables{
      {Encoding::windows_1256, table_of_icu("ibm-9448_X100-2005")},
      {Encoding::windows_1252, table_of_icu("ibm-5348_P100-1997")},
      {Encoding::iso_8859_6, table_of_icu("ISO-8859-6")},
      {Encoding::iso_8859_15, table_of_icu("ISO-8859-15")},
      {Encoding::ibm_720, table_of_icu("ibm-720_P100-1997")},
      {Encoding::ibm_864, table_of_icu("ibm-864_X110-1999")},
      {Encoding::mac_arabic, table_of_mac_arabic()},
  };
  return tables.at(encoding);
}

std::optional<char> byte_of(Encoding encoding, char32_t code_point) {
  static const Inverse latin = inverse_of(byte_table(Encoding::windows_1252));
  static const Inverse arabic = inverse_of(byte_table(Encoding::windows_1256));
  assert(encoding == Encoding::windows_1252 || encoding == Encoding::windows_1256);
  const Inverse& inverse = encoding == Encoding::windows_1252 ? latin : arabic;
  const auto found = inverse.find(code_point);
  return found == inverse.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace fihris
