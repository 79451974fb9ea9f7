#include "tests/fuzz/reader_promises.h"

#include <nlohmann/json.hpp>

namespace fihris::fuzz {

void expect_extra(const std::string& extra) {
  if (extra.empty()) return;
  expect(!find_invalid_utf8(extra), "unknown keys are valid UTF-8");
  expect(nlohmann::json::parse(extra, nullptr, false).is_object(), "unknown keys are kept as a JSON object");
}

}  // namespace fihris::fuzz
