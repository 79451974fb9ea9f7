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

// Reads from the beginning on. Throws IndexError where the bytes do not hold what is asked for. The bytes must outlive
// it.
class NumberReader {
 public:
  explicit NumberReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number();
  std::string_view take(std::uint64_t size);

  // Behind so many zeros.
  std::vector<std::uint32_t> packed_numbers(std::size_t count, std::size_t zeros = 0);

  bool at_end() const { return rest_.empty(); }

 private:
  void unpack(std::span<std::uint32_t> block);

  std::string_view rest_;
};

}  // namespace fihris
