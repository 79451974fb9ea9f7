#include "common/index/schema.h"

#include <algorithm>

#include "common/base/hash.h"
#include "common/index/packed_text.h"

namespace fihris::schema {
namespace {

constexpr std::size_t longest_rest = 200;
constexpr std::size_t kept_of_long_rest = 180;

// What Xapian stores of it: a NUL takes two bytes.
std::size_t stored_size(std::string_view text) {
  return text.size() + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
}

bool fits(std::string_view packed) {
  return packed.size() <= longest_rest / 2 || stored_size(packed) <= longest_rest;
}

// Bytes of the longest beginning that takes at most the kept bytes and does not cut a character.
std::size_t kept_size(std::string_view packed) {
  std::size_t end = 0;
  std::size_t taken = 0;
  while (true) {
    const std::string_view next = packed.substr(end, packed_character_size(packed.substr(end)));
    taken += stored_size(next);
    if (taken > kept_of_long_rest) return end;
    end += next.size();
  }
}

}  // namespace

void append_term(const Prefix& prefix, std::string_view rest, std::string& terms) {
  terms += prefix.prefix;
  if (prefix == cluster) {
    terms += rest;
    return;
  }
  const std::size_t begin = terms.size();
  append_packed(rest, terms);
  const std::string_view packed = std::string_view(terms).substr(begin);
  if (fits(packed)) return;
  terms.resize(begin + kept_size(packed));
  terms += hash_hex(rest);
}

std::string term(const Prefix& prefix, std::string_view rest) {
  std::string result;
  append_term(prefix, rest, result);
  return result;
}

std::string cluster_term(std::string_view value) {
  return term(cluster, value);
}

const Prefix& prefix_of(std::string_view term) {
  const Prefix* longest = &folded;
  for (const Prefix& each : prefixes)
    if (term.starts_with(each.prefix) && each.prefix.size() > longest->prefix.size()) longest = &each;
  return *longest;
}

std::string rest_of(const Prefix& prefix, std::string_view term) {
  return unpack(term.substr(prefix.prefix.size()));
}

}  // namespace fihris::schema
