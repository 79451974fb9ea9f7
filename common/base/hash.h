// XXH3-128 checksums: they find damage and change, they do not withstand an attacker.
//   hash_hex("") == "99aa06d3014798d86001c324468d497f"
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct XXH3_state_s;

namespace fihris {

// 16 bytes, most significant first.
std::string hash_bytes(std::string_view data);

// The same as 32 lower-case hexadecimal digits.
std::string hash_hex(std::string_view data);

// The same of data that comes in pieces.
//   PieceHash hash; hash.add("a"); hash.add("b"); hash.hex() == hash_hex("ab")
class PieceHash {
 public:
  PieceHash();
  void add(std::string_view piece);
  std::string hex() const;  // of all pieces so far

 private:
  struct FreeState {
    void operator()(XXH3_state_s* state) const;
  };
  std::unique_ptr<XXH3_state_s, FreeState> state_;
};

// XXH3-64: a number for tables in memory and for short keys.
std::uint64_t hash_number(std::string_view data);

// Of a file's whole content, read piece by piece. Throws IoError when it cannot be read.
std::string hash_file_hex(const std::filesystem::path& file);

}  // namespace fihris
