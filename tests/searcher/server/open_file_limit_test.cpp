#include "searcher/server/open_file_limit.h"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include "tests/support/child_process.h"

namespace fihris {
namespace {

TEST_CASE("the soft limit is raised for the connections, as far as the hard one lets") {
  const test::ChildEnd end = test::run_in_child([] {
    const ::rlimit narrow{64, 500};
    if (::setrlimit(RLIMIT_NOFILE, &narrow) != 0) ::_exit(10);
    if (make_room_for_connections(100, 50) != 100) ::_exit(11);
    ::rlimit raised{};
    ::getrlimit(RLIMIT_NOFILE, &raised);
    if (raised.rlim_cur != 150) ::_exit(12);
    if (make_room_for_connections(1000, 50) != 450) ::_exit(13);
    if (make_room_for_connections(1000, 600) != 1) ::_exit(14);
  });
  CHECK(end.text() == "exit code 0");
}

}  // namespace
}  // namespace fihris
