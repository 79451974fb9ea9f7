#include "indexer/copies/copy_marks.h"

namespace fihris {
namespace {

constexpr std::size_t number_bytes = 8;
constexpr std::size_t short_signature_bytes = number_bytes + 4;
constexpr std::size_t signature_bytes = short_signature_bytes + 2 + 6 * number_bytes;

void append_number(std::string& bytes, std::uint64_t number, std::size_t count) {
  for (std::size_t i = count; i-- > 0;) bytes += static_cast<char>(number >> (8 * i) & 0xFF);
}

// Takes the bytes off. REQUIRES that many.
std::uint64_t take_number(std::string_view& bytes, std::size_t count) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < count; ++i) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  bytes.remove_prefix(count);
  return number;
}

}  // namespace

std::string feature_text(std::uint16_t feature) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return {digits[feature >> 12], digits[feature >> 6 & 63], digits[feature & 63]};
}

std::string encode_cluster(ClusterKey cluster) {
  std::string bytes;
  if (cluster != 0) append_number(bytes, cluster, number_bytes);
  return bytes;
}

std::string encode_signature(const CopySignature& signature) {
  std::string bytes;
  bytes.reserve(signature_bytes);
  append_number(bytes, signature.content, number_bytes);
  append_number(bytes, signature.outlet, 4);
  if (signature.shingles == 0) return bytes;
  append_number(bytes, signature.shingles, 2);
  for (const std::uint64_t minima : signature.lead_minima) append_number(bytes, minima, number_bytes);
  for (const std::uint64_t minima : signature.minima) append_number(bytes, minima, number_bytes);
  return bytes;
}

std::optional<ClusterKey> decode_cluster(std::string_view bytes) {
  if (bytes.size() != number_bytes) return std::nullopt;
  return take_number(bytes, number_bytes);
}

std::optional<CopySignature> decode_signature(std::string_view bytes) {
  if (bytes.size() != short_signature_bytes && bytes.size() != signature_bytes) return std::nullopt;
  CopySignature signature;
  signature.content = take_number(bytes, number_bytes);
  signature.outlet = static_cast<std::uint32_t>(take_number(bytes, 4));
  if (bytes.empty()) return signature;
  signature.shingles = static_cast<std::uint16_t>(take_number(bytes, 2));
  for (std::uint64_t& minima : signature.lead_minima) minima = take_number(bytes, number_bytes);
  for (std::uint64_t& minima : signature.minima) minima = take_number(bytes, number_bytes);
  return signature;
}

}  // namespace fihris
