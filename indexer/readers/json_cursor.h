// Walks over JSON of any size, without parsing more than its brackets and strings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/readers/byte_source.h"

namespace fihris {

// A byte order mark is passed over. Bad JSON never stops it: a quote that is followed by nothing that follows a string
// ends none that has a line end in it, so that one left open costs little; a bracket that does not fit closes what was
// left open inside it.
class JsonCursor {
 public:
  static constexpr int end = -1;

  explicit JsonCursor(ByteSource source) : source_(std::move(source)) {}

  // The next byte that is no blank, comma or colon; `end` at the end. Does not move past it.
  int next_mark();
  // The byte here, without moving.
  int peek() { return at_ < block_.size() || fill() ? static_cast<unsigned char>(block_[at_]) : end; }
  void advance();

  // Moves past the value here: a string, a number or word, an object or a list.
  void skip_value();
  // Moves past the end of a list or object that was entered: '[' or '{'.
  void skip_rest_of(char opening);
  // Moves past the string here; its content as written, cut after some 200 bytes.
  std::string take_string();

  // From now on, what is passed is remembered, up to `limit` bytes.
  void start_capture(std::size_t limit);
  std::size_t captured_bytes() const { return captured_.size() + (at_ - capture_begin_); }
  bool is_overlong() const { return is_overlong_; }
  // What was passed since, but for its first bytes; "" when it is overlong.
  std::string captured_from(std::size_t begin);
  // All that was passed since, "" when it is overlong; ends the capture.
  std::string take_capture();

  std::uint64_t line() const { return line_; }
  std::uint64_t bytes_read() const { return source_.bytes_read(); }
  std::uint64_t stored_bytes_read() const { return source_.stored_bytes_read(); }

 private:
  bool fill();
  void keep_passed();
  void skip_string();
  int next_visible();
  void skip_word();
  bool close(std::string& open, char closing);

  ByteSource source_;
  std::string block_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
  bool is_capturing_ = false;
  bool is_overlong_ = false;
  std::size_t limit_ = 0;
  std::size_t capture_begin_ = 0;  // in the block
  std::string captured_;           // of the blocks before
};

}  // namespace fihris
