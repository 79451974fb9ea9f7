#include "common/index/facet_keys.h"

#include <algorithm>

#include "common/base/hash.h"

namespace fihris {
namespace {

constexpr std::size_t month_bytes = 3;
constexpr std::size_t field_bytes = 4;
constexpr std::size_t all_bytes = month_bytes + field_bytes * facet_fields;

void append_number(std::string& bytes, std::uint32_t number, std::size_t size) {
  for (std::size_t i = size; i-- > 0;) bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
}

std::uint32_t read_number(std::string_view bytes) {
  std::uint32_t number = 0;
  for (const char byte : bytes) number = number << 8U | static_cast<unsigned char>(byte);
  return number;
}

}  // namespace

std::uint32_t month_key(std::optional<Date> date) {
  if (!date) return 0;
  return static_cast<std::uint32_t>(static_cast<int>(date->year()) * 12) + static_cast<unsigned>(date->month()) - 1;
}

std::uint32_t facet_key(std::string_view term) {
  if (term.empty()) return 0;
  return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(hash_number(term) >> 32U));
}

std::string encode_facets(const FacetKeys& keys) {
  std::string bytes;
  append_number(bytes, keys.month, month_bytes);
  for (const std::uint32_t field : keys.fields) append_number(bytes, field, field_bytes);
  bytes.resize(bytes.find_last_not_of('\0') + 1);
  return bytes;
}

std::optional<FacetKeys> decode_facets(std::string_view bytes) {
  if (bytes.size() > all_bytes || bytes.ends_with('\0')) return std::nullopt;
  std::array<char, all_bytes> padded{};
  std::copy(bytes.begin(), bytes.end(), padded.begin());
  const std::string_view all(padded.data(), padded.size());
  FacetKeys keys;
  keys.month = read_number(all.substr(0, month_bytes));
  for (std::size_t i = 0; i < facet_fields; ++i)
    keys.fields[i] = read_number(all.substr(month_bytes + i * field_bytes, field_bytes));
  return keys;
}

}  // namespace fihris
