#include "common/text/display_width.h"

#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace fihris {
namespace {

constexpr std::uint32_t no_columns =
    U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;

// A sign that is shown, although it counts as a format character.
bool is_shown_format_character(UChar32 code_point) {
  constexpr UChar32 soft_hyphen = 0xAD;
  return code_point == soft_hyphen || u_hasBinaryProperty(code_point, UCHAR_PREPENDED_CONCATENATION_MARK);
}

bool is_wide(UChar32 code_point) {
  const int width = u_getIntPropertyValue(code_point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

}  // namespace

int display_width(char32_t code_point) {
  if (code_point >= 0x20 && code_point < 0x7F) return 1;
  if (code_point == invalid_code_point) return 1;
  const auto character = static_cast<UChar32>(code_point);
  if ((U_GET_GC_MASK(character) & no_columns) != 0 && !is_shown_format_character(character)) return 0;
  return is_wide(character) ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t position = 0; position < text.size();)
    width += static_cast<std::size_t>(display_width(decode_utf8(text, position)));
  return width;
}

}  // namespace fihris
