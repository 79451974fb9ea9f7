#include "common/index/index_place.h"

#include <charconv>
#include <system_error>

namespace fihris {
namespace {

constexpr unsigned largest_port = 65'535;

std::optional<unsigned> port_in(std::string_view text) {
  unsigned port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size() || port == 0 || port > largest_port) return std::nullopt;
  return port;
}

bool is_host(std::string_view text) {
  return !text.empty() && text.find_first_of("/:[] \t\n") == text.npos;
}

bool is_v6(std::string_view text) {
  return text.find(':') != text.npos && text.find_first_of("/[] \t\n") == text.npos;
}

}  // namespace

std::optional<ServerAddress> server_address(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  if (colon == name.npos) return std::nullopt;
  const std::optional<unsigned> port = port_in(name.substr(colon + 1));
  std::string_view host = name.substr(0, colon);
  const bool has_brackets = host.starts_with('[') && host.ends_with(']');
  if (has_brackets) host = host.substr(1, host.size() - 2);
  if (!port || !(has_brackets ? is_v6(host) : is_host(host))) return std::nullopt;
  return ServerAddress{std::string(host), *port};
}

std::optional<ServerAddress> server_of(const std::filesystem::path& index) {
  std::error_code ignored;
  if (std::filesystem::exists(index, ignored)) return std::nullopt;
  return server_address(index.string());
}

}  // namespace fihris
