#include "common/base/hash.h"

#include <fstream>
#include <vector>

#include <xxhash.h>

#include "common/base/error.h"

namespace fihris {
namespace {

constexpr std::size_t piece_bytes = 1 << 20;

std::string canonical(XXH128_hash_t hash) {
  XXH128_canonical_t bytes;
  XXH128_canonicalFromHash(&bytes, hash);
  return {reinterpret_cast<const char*>(bytes.digest), sizeof bytes.digest};
}

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const char byte : bytes) {
    hex += digits[static_cast<unsigned char>(byte) >> 4U];
    hex += digits[static_cast<unsigned char>(byte) & 15U];
  }
  return hex;
}

}  // namespace

std::string hash_bytes(std::string_view data) {
  return canonical(XXH3_128bits(data.data(), data.size()));
}

std::string hash_hex(std::string_view data) {
  return to_hex(hash_bytes(data));
}

void PieceHash::FreeState::operator()(XXH3_state_s* state) const {
  XXH3_freeState(state);
}

PieceHash::PieceHash() : state_(XXH3_createState()) {
  if (!state_) throw std::bad_alloc();
  XXH3_128bits_reset(state_.get());
}

void PieceHash::add(std::string_view piece) {
  XXH3_128bits_update(state_.get(), piece.data(), piece.size());
}

std::string PieceHash::hex() const {
  return to_hex(canonical(XXH3_128bits_digest(state_.get())));
}

std::uint64_t hash_number(std::string_view data) {
  return XXH3_64bits(data.data(), data.size());
}

std::string hash_file_hex(const std::filesystem::path& file) {
  PieceHash hash;
  std::ifstream stream(file, std::ios::binary);
  std::vector<char> piece(piece_bytes);
  while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())) || stream.gcount() > 0) {
    hash.add({piece.data(), static_cast<std::size_t>(stream.gcount())});
  }
  if (!stream.eof()) throw IoError("cannot read " + file.string() + ": check that it exists and may be read");
  return hash.hex();
}

}  // namespace fihris
