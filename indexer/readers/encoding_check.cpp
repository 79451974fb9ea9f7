#include "indexer/readers/encoding_check.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include <fmt/format.h>
#include <simdjson.h>

#include "common/base/error.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

constexpr std::size_t sample_bytes = 64ULL << 10;

struct Census {
  std::size_t valid_wide = 0;  // valid sequences of more than one byte
  std::size_t invalid = 0;
  std::size_t arabic_1256 = 0;  // bytes that are Arabic letters in windows-1256
  std::size_t zeros = 0;
};

bool is_windows_1256_letter(std::uint8_t byte) {
  return byte >= 0xC0 && byte != 0xD7 && byte != 0xF7 && byte < 0xFA;
}

Census take_census(std::string_view bytes) {
  Census census;
  for (std::size_t i = 0; i < bytes.size();) {
    const char32_t code_point = decode_utf8(bytes, i);
    census.invalid += code_point == invalid_code_point;
    census.valid_wide += code_point != invalid_code_point && code_point > 0x7F;
  }
  for (const char c : bytes) {
    census.zeros += c == '\0';
    census.arabic_1256 += is_windows_1256_letter(static_cast<std::uint8_t>(c));
  }
  return census;
}

constexpr std::string_view damaged = "UTF-8 with damaged bytes";

std::string advice(std::string_view bytes) {
  const std::string_view encoding = likely_encoding(bytes);
  const std::string_view remedy = encoding == damaged ? "get or repair it" : "convert it first";
  return fmt::format("{} (it looks like {})", remedy, encoding);
}

}  // namespace

std::string_view likely_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "UTF-16";
  const Census census = take_census(bytes.substr(0, sample_bytes));
  if (census.zeros * 4 > std::min(bytes.size(), sample_bytes)) return "UTF-16";
  if (census.valid_wide > census.invalid) return damaged;
  if (census.arabic_1256 * 2 > census.invalid) return "windows-1256";
  return "a binary file";
}

std::string_view without_byte_order_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

void require_utf8(std::string_view bytes, std::string_view position) {
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return;  // many times faster than finding where
  const std::optional<std::size_t> invalid = find_invalid_utf8(bytes);
  if (!invalid) return;
  throw InputError(fmt::format("{}: not valid UTF-8 at byte {}: {}", position, *invalid + 1, advice(bytes)));
}

}  // namespace fihris
