#include "common/index/schema.h"

#include <algorithm>

#include "common/base/hash.h"

namespace fihris::schema {
namespace {

constexpr std::size_t longest_rest = 200;
constexpr std::size_t kept_of_long_rest = 180;

// What Xapian stores of it: a NUL takes two bytes.
std::size_t stored_size(std::string_view text) {
  return text.size() + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
}

bool fits(std::string_view rest) {
  return rest.size() <= longest_rest / 2 || stored_size(rest) <= longest_rest;
}

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The longest beginning that takes at most the kept bytes and does not cut a character.
std::string_view beginning(std::string_view text) {
  std::size_t taken = 0;
  std::size_t end = 0;
  while (end < text.size() && taken < kept_of_long_rest) taken += text[end++] == '\0' ? 2 : 1;
  if (taken > kept_of_long_rest) --end;
  while (end > 0 && end < text.size() && is_continuation(text[end])) --end;
  return text.substr(0, end);
}

}  // namespace

std::string term(const Prefix& prefix, std::string_view rest) {
  std::string result;
  result.reserve(prefix.prefix.size() + rest.size());
  result += prefix.prefix;
  if (fits(rest)) return result.append(rest);
  return result.append(beginning(rest)).append(hash_hex(rest));
}

std::string exact_term(std::string_view folded_word, std::string_view written) {
  std::string rest;
  rest.reserve(folded_word.size() + 1 + written.size());
  rest.append(folded_word).append(1, ':').append(written);
  return term(exact, rest);
}

}  // namespace fihris::schema
