#include "indexer/readers/encoding_check.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

constexpr std::size_t sample_bytes = 64ULL << 10;

bool is_windows_1256_letter(std::uint8_t byte) {
  return byte >= 0xC0 && byte != 0xD7 && byte != 0xF7 && byte < 0xFA;
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
  const std::string_view sample = bytes.substr(0, sample_bytes);
  const auto count = [&](auto wanted) {
    return static_cast<std::size_t>(std::count_if(sample.begin(), sample.end(), wanted));
  };
  if (count([](char c) { return c == '\0'; }) * 4 > sample.size()) return "UTF-16";
  if (looks_like_damaged_utf8(sample)) return damaged;
  const std::size_t upper = count([](char c) { return static_cast<std::uint8_t>(c) >= 0x80; });
  const std::size_t letters = count([](char c) { return is_windows_1256_letter(static_cast<std::uint8_t>(c)); });
  return letters * 2 > upper ? "windows-1256" : "a binary file";
}

std::string_view without_byte_order_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

void require_utf8(std::string_view bytes, std::string_view position) {
  const std::optional<std::size_t> invalid = find_invalid_utf8(bytes);
  if (!invalid) return;
  throw InputError(fmt::format("{}: not valid UTF-8 at byte {}: {}", position, *invalid + 1, advice(bytes)),
                   SkipReason::encoding);
}

}  // namespace fihris
