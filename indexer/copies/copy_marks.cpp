#include "indexer/copies/copy_marks.h"

namespace fihris {
namespace {

constexpr std::size_t number_bytes = 8;
constexpr std::size_t content_bytes = 6;
constexpr std::size_t outlet_bytes = 3;
constexpr std::size_t short_signature_bytes = content_bytes + outlet_bytes;
constexpr std::size_t signature_bytes = short_signature_bytes + 2 + 3 * number_bytes;

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

std::string encode_cluster(ClusterKey cluster) {
  std::string bytes;
  if (cluster != 0) append_number(bytes, cluster, content_bytes);
  return bytes;
}

std::string encode_signature(const CopySignature& signature) {
  std::string bytes;
  bytes.reserve(signature_bytes);
  append_number(bytes, signature.content, content_bytes);
  append_number(bytes, signature.outlet, outlet_bytes);
  if (signature.shingles == 0) return bytes;
  append_number(bytes, signature.shingles, 2);
  append_number(bytes, signature.lead_minima, number_bytes);
  for (const std::uint64_t minima : signature.minima) append_number(bytes, minima, number_bytes);
  return bytes;
}

std::optional<ClusterKey> decode_cluster(std::string_view bytes) {
  if (bytes.size() != content_bytes) return std::nullopt;
  return take_number(bytes, content_bytes);
}

std::optional<CopySignature> decode_signature(std::string_view bytes) {
  if (bytes.size() != short_signature_bytes && bytes.size() != signature_bytes) return std::nullopt;
  CopySignature signature;
  signature.content = take_number(bytes, content_bytes);
  signature.outlet = static_cast<std::uint32_t>(take_number(bytes, outlet_bytes));
  if (bytes.empty()) return signature;
  signature.shingles = static_cast<std::uint16_t>(take_number(bytes, 2));
  signature.lead_minima = take_number(bytes, number_bytes);
  for (std::uint64_t& minima : signature.minima) minima = take_number(bytes, number_bytes);
  return signature;
}

}  // namespace fihris
