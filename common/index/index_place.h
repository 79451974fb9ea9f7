// Where an index is, as --index names it: in a folder, or behind a server of Xapian (xapian-tcpsrv) that serves the
// index's stub file.
//
//   server_address("news.example:7777")    // {"news.example", 7777}
//   server_address("[::1]:7777")           // {"::1", 7777}
//   server_address("/srv/fihris")          // nothing
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace fihris {

struct ServerAddress {
  std::string host;
  unsigned port = 0;
  bool operator==(const ServerAddress&) const = default;
};

// What has the shape of one: a host, or an IPv6 address in brackets, and a port from 1 to 65535.
std::optional<ServerAddress> server_address(std::string_view name);

// The same, but nothing where there is a folder or a file of that name.
std::optional<ServerAddress> server_of(const std::filesystem::path& index);

}  // namespace fihris
