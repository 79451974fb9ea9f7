#include "tests/searcher/index_layout.h"

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

namespace fihris::test {
namespace {

Layout layout_named(const std::string& name) {
  if (name.empty() || name == "one") return Layout::one;
  if (name == "shards") return Layout::shards;
  if (name == "served") return Layout::served;
  throw std::runtime_error("FIHRIS_TEST_LAYOUT is \"" + name + "\": use one, shards or served");
}

}  // namespace

Layout index_layout() {
  static const Layout layout = [] {
    const char* name = std::getenv("FIHRIS_TEST_LAYOUT");
    return layout_named(name == nullptr ? "" : name);
  }();
  return layout;
}

void SkippedCase::fill(doctest::detail::TestCase& test_case) const {
  if (!is_skipped_) return;
  test_case.m_skip = true;
  std::printf("skipped: %s: %s\n", test_case.m_name, reason_);
}

SkippedCase not_on_shards(const char* reason) {
  return {index_layout() != Layout::one, reason};
}

SkippedCase not_on_servers(const char* reason) {
  return {index_layout() == Layout::served, reason};
}

}  // namespace fihris::test
