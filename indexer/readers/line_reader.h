// The lines of a byte source, one after the other, in bounded memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "indexer/readers/byte_source.h"

namespace fihris {

//   while (std::optional<std::string_view> line = lines.next()) use(*line, lines.number());
class LineReader {
 public:
  LineReader(ByteSource source, std::string name, std::size_t longest_line);

  // The next line without its line feed, valid until the next call; nothing at the end. A line that is too
  // long is passed over and gives InputError.
  std::optional<std::string_view> next();

  // Number of the last line, from 1.
  std::uint64_t number() const { return number_; }
  std::uint64_t bytes_read() const { return source_.bytes_read(); }
  std::uint64_t stored_bytes_read() const { return source_.stored_bytes_read(); }

 private:
  void skip_line();

  ByteSource source_;
  std::string name_;
  std::size_t longest_line_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what is not yet given out
  std::uint64_t number_ = 0;
};

}  // namespace fihris
