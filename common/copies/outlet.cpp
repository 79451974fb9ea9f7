#include "common/copies/outlet.h"

#include "common/base/ascii.h"
#include "common/base/hash.h"

namespace fihris {

std::string host_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const auto user = url.rfind('@'); user != std::string_view::npos) url.remove_prefix(user + 1);
  // A numeric address of the sixth version keeps its brackets: "[::1]:80".
  const auto bracket = url.starts_with('[') ? url.find(']') : 0;
  return ascii_lower(url.substr(0, url.find(':', bracket == std::string_view::npos ? 0 : bracket)));
}

std::uint32_t outlet_hash(std::string_view source, std::string_view url) {
  return static_cast<std::uint32_t>(hash_number(std::string(source) + '\n' + host_of(url)) >> 40);
}

}  // namespace fihris
