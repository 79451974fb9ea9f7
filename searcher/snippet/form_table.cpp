#include "searcher/snippet/form_table.h"

namespace fihris {
namespace {

// A number below 256 from the length and two letters. Arabic letters differ in their second byte.
unsigned feature(std::string_view form) {
  if (form.size() < 2) return static_cast<unsigned>(form.size());
  const auto second = static_cast<unsigned char>(form[1]);
  const auto last = static_cast<unsigned char>(form.back());
  return (static_cast<unsigned>(form.size()) * 7U + second * 3U + last * 13U) & 255U;
}

}  // namespace

void FormTable::add(std::string_view form, unsigned word) {
  const unsigned bit = feature(form);
  seen_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  words_[std::string(form)] |= WordSet{1} << word;
}

WordSet FormTable::find(std::string_view form) const {
  const unsigned bit = feature(form);
  if ((seen_[bit / 64] >> (bit % 64) & 1U) == 0) return 0;
  const auto found = words_.find(form);
  return found == words_.end() ? 0 : found->second;
}

}  // namespace fihris
