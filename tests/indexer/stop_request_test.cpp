#include "indexer/stop_request.h"

#include <csignal>

#include <doctest/doctest.h>

TEST_CASE("SIGTERM asks for a stop, and a second one would end the process") {
  fihris::catch_stop_signals();
  CHECK_FALSE(fihris::stop_requested());
  std::raise(SIGTERM);
  CHECK(fihris::stop_requested());
  struct sigaction action {};
  sigaction(SIGTERM, nullptr, &action);
  CHECK((action.sa_handler == SIG_DFL));
  std::signal(SIGINT, SIG_DFL);
}
