#include "common/base/hash.h"

#include <fstream>
#include <memory>
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

struct FreeState {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

}  // namespace

std::string hash_bytes(std::string_view data) {
  return canonical(XXH3_128bits(data.data(), data.size()));
}

std::string hash_hex(std::string_view data) {
  return to_hex(hash_bytes(data));
}

std::uint64_t hash_number(std::string_view data) {
  return XXH3_64bits(data.data(), data.size());
}

std::string hash_file_hex(const std::filesystem::path& file) {
  const std::unique_ptr<XXH3_state_t, FreeState> state(XXH3_createState());
  if (!state) throw std::bad_alloc();
  XXH3_128bits_reset(state.get());
  std::ifstream stream(file, std::ios::binary);
  std::vector<char> piece(piece_bytes);
  while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())) || stream.gcount() > 0) {
    XXH3_128bits_update(state.get(), piece.data(), static_cast<std::size_t>(stream.gcount()));
  }
  if (!stream.eof()) throw IoError("cannot read " + file.string() + ": check that it exists and may be read");
  return to_hex(canonical(XXH3_128bits_digest(state.get())));
}

}  // namespace fihris
