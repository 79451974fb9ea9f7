#include "indexer/shard.h"

#include <charconv>
#include <system_error>

#include "common/base/hash.h"

namespace fihris {
namespace {

std::optional<unsigned> number_in(std::string_view text) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number == 0 || number > most_shards)
    return std::nullopt;
  return number;
}

}  // namespace

bool Shard::holds(std::string_view id) const {
  return hash_number(id) % of + 1 == number;
}

std::string Shard::text() const {
  return std::to_string(number) + "/" + std::to_string(of);
}

std::optional<Shard> parse_shard(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == text.npos) return std::nullopt;
  const std::optional<unsigned> number = number_in(text.substr(0, slash)), of = number_in(text.substr(slash + 1));
  if (!number || !of || *number > *of) return std::nullopt;
  return Shard{*number, *of};
}

}  // namespace fihris
