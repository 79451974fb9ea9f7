#include "indexer/readers/json_cursor.h"

#include <algorithm>
#include <utility>

namespace fihris {
namespace {

constexpr std::size_t block_bytes = 256ULL << 10;
constexpr std::size_t longest_string = 200;
constexpr std::size_t deepest_nesting = 10'000;

using namespace std::string_view_literals;

bool is_one_of(int c, std::string_view set) {
  return c != JsonCursor::end && set.find(static_cast<char>(c)) != set.npos;
}

}  // namespace

bool JsonCursor::fill() {
  keep_passed();
  block_.resize(block_bytes);
  at_ = capture_begin_ = 0;
  std::size_t count = 0;
  try {
    count = source_.read(block_.data(), block_.size());
  } catch (...) {
    block_.clear();
    throw;
  }
  block_.resize(count);
  if (source_.bytes_read() == count && block_.starts_with("\xEF\xBB\xBF")) at_ = capture_begin_ = 3;
  return at_ < count;
}

void JsonCursor::keep_passed() {
  if (!is_capturing_) return;
  is_overlong_ = is_overlong_ || captured_bytes() > limit_;
  if (is_overlong_) {
    captured_.clear();
  } else {
    captured_.append(block_, capture_begin_, at_ - capture_begin_);
  }
  capture_begin_ = at_;
}

void JsonCursor::advance() {
  line_ += block_[at_] == '\n';
  ++at_;
}

int JsonCursor::next_mark() {
  while (is_one_of(peek(), " \t\r\n,:\x1E")) advance();  // U+001E begins each object of a JSON text sequence
  return peek();
}

void JsonCursor::skip_value() {
  const int first = peek();
  if (first == '"') return skip_string();
  if (first != '{' && first != '[') return skip_word();
  advance();
  skip_rest_of(static_cast<char>(first));
}

void JsonCursor::skip_word() {
  do {
    advance();
  } while (peek() != end && !is_one_of(peek(), " \t\r\n,:{}[]\""));
}

void JsonCursor::skip_string() {
  take_string();
}

std::string JsonCursor::take_string() {
  std::string content;
  bool has_line_end = false;
  advance();
  for (int c = peek(); c != end; c = peek()) {
    advance();
    has_line_end = has_line_end || c == '\n';
    if (c == '"' && (!has_line_end || is_one_of(next_visible(), ",:}]"))) break;
    if (c == '"') has_line_end = false;  // it was left open, and this opens another
    if (content.size() < longest_string) content += static_cast<char>(c);
    if (c == '\\' && peek() != end) advance();
  }
  return content;
}

int JsonCursor::next_visible() {
  while (is_one_of(peek(), " \t\r\n")) advance();
  return peek();
}

void JsonCursor::skip_rest_of(char opening) {
  std::string open(1, opening);
  std::size_t deeper = 0;  // brackets beyond those that `open` remembers
  for (int c = peek(); c != end; c = peek()) {
    if (c == '"') {
      skip_string();
      continue;
    }
    const bool is_opening = c == '{' || c == '[';
    const bool is_closing = c == '}' || c == ']';
    if (is_opening && open.size() < deepest_nesting) {
      open += static_cast<char>(c);
    } else if (is_opening) {
      ++deeper;
    } else if (is_closing && deeper > 0) {
      --deeper;
    } else if (is_closing && !close(open, static_cast<char>(c))) {
      return;  // it closes what stands around
    }
    advance();
    if (open.empty()) return;
  }
}

// False when nothing of that kind is open.
bool JsonCursor::close(std::string& open, char closing) {
  const std::size_t opening = open.rfind(closing == '}' ? '{' : '[');
  if (opening == open.npos) return false;
  open.resize(opening);
  return true;
}

void JsonCursor::start_capture(std::size_t limit) {
  is_capturing_ = true;
  is_overlong_ = false;
  limit_ = limit;
  capture_begin_ = at_;
  captured_.clear();
}

std::string JsonCursor::captured_from(std::size_t begin) {
  keep_passed();
  return captured_.substr(std::min(begin, captured_.size()));
}

std::string JsonCursor::take_capture() {
  keep_passed();
  is_capturing_ = false;
  return std::exchange(captured_, {});
}

}  // namespace fihris
