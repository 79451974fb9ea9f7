#include "common/index/index_place.h"

#include <doctest/doctest.h>

#include "common/base/files.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

TEST_CASE("a host and a port are an address") {
  CHECK(server_address("news.example:7777") == ServerAddress{"news.example", 7777});
  CHECK(server_address("127.0.0.1:1") == ServerAddress{"127.0.0.1", 1});
  CHECK(server_address("localhost:65535") == ServerAddress{"localhost", 65535});
}

TEST_CASE("an IPv6 address stands in brackets") {
  CHECK(server_address("[::1]:7777") == ServerAddress{"::1", 7777});
  CHECK(server_address("[fe80::1%eth0]:7777") == ServerAddress{"fe80::1%eth0", 7777});
  CHECK_FALSE(server_address("::1:7777"));
  CHECK_FALSE(server_address("[news.example]:7777"));
}

TEST_CASE("anything else is no address") {
  for (const char* name :
       {"", ":", "/srv/fihris", "news", "news:", ":7777", "news:0", "news:65536", "news:77a", "news:-1", "news:+1",
        "news: 1", "./a:1", "a b:1", "[]:1", "[::1]", "[::1:1", "news:18446744073709551617"})
    CHECK_MESSAGE(!server_address(name), name);
}

TEST_CASE("a folder of that name is a folder") {
  const test::TemporaryFolder folder;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  CHECK(server_of("news:7777") == ServerAddress{"news", 7777});
  make_folders("news:7777");
  CHECK_FALSE(server_of("news:7777"));
  std::filesystem::current_path(before);
}

}  // namespace fihris
