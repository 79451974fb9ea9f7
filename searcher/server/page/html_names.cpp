#include "searcher/server/page/html_names.h"

#include <algorithm>

#include "common/base/ascii.h"

namespace fihris {
namespace {

bool begins_with_scheme(std::string_view address, std::string_view scheme) {
  return address.size() > scheme.size() && std::ranges::equal(address.substr(0, scheme.size()), scheme,
                                                              [](char a, char b) { return ascii_lower(a) == b; });
}

// Browsers take tabs and line ends out of addresses: what is left may be another one.
bool has_control_or_space(std::string_view address) {
  return std::ranges::any_of(address, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F || byte == '\\';
  });
}

}  // namespace

Link Link::local(std::string_view path) {
  const bool stays = path.starts_with('/') && !path.starts_with("//") && !has_control_or_space(path);
  return Link(stays ? std::string(path) : "/");
}

std::optional<Link> Link::web(std::string_view foreign) {
  constexpr std::size_t longest = 2048;
  if (foreign.size() > longest || has_control_or_space(foreign)) return std::nullopt;
  if (!begins_with_scheme(foreign, "https://") && !begins_with_scheme(foreign, "http://")) return std::nullopt;
  return Link(std::string(foreign));
}

}  // namespace fihris
