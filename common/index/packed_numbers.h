// Many small numbers in few bits: each 128 neighbours as the least of them, and how much more each one is, in as many
// bits as the largest difference needs. Of 128 equal numbers nothing but the number is left.
//
//   std::string bytes;
//   append_number(7, bytes);                        // a single one, seven bits a byte
//   append_packed_numbers({1000, 1003, 1001}, bytes);
//   NumberReader reader(bytes);
//   reader.number() == 7
//   reader.packed_numbers(3)
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

void append_number(std::uint64_t number, std::string& bytes);
void append_packed_numbers(std::span<const std::uint32_t> numbers, std::string& bytes);

// Takes a number from the beginning of the bytes. Throws IndexError where none is there.
inline std::uint64_t take_number(std::string_view& bytes);

// Reads from the beginning on. Throws IndexError where the bytes do not hold what is asked for. The bytes must outlive
// it.
class NumberReader {
 public:
  explicit NumberReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() { return take_number(rest_); }
  std::string_view take(std::uint64_t size);

  // Behind so many zeros.
  std::vector<std::uint32_t> packed_numbers(std::size_t count, std::size_t zeros = 0);

  bool at_end() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }

 private:
  void unpack(std::span<std::uint32_t> block);

  std::string_view rest_;
};

[[noreturn]] void throw_damaged_number(bool is_cut);

inline std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  unsigned shift = 0;
  for (; shift < 64 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80U) return number;
  }
  throw_damaged_number(shift < 64);
}

}  // namespace fihris
