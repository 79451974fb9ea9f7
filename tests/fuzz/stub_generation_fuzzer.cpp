// Any bytes are no stub file, or one that was written: its checksum says so. One of a random manifest is read back.
#include <string>

#include "common/base/hash.h"
#include "common/index/manifest.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

// What a fuzzer cannot guess: GENERATION\nLINES with the checksum they need.
std::string sealed(std::string_view content) {
  const std::size_t end = std::min(content.find('\n'), content.size());
  const std::string generation(content.substr(0, end));
  const std::string lines(content.substr(std::min(end + 1, content.size())));
  return "# Fihris index, generation " + generation +
         ", checksum of what follows: " + hash_hex(generation + "\n" + lines) + "\n" + lines;
}

void expect_changes_to_be_seen(std::string stub) {
  const auto generation = stub_generation(stub);
  if (!generation || stub.empty()) return;
  stub.back() = static_cast<char>(stub.back() ^ 1);
  expect(!stub_generation(stub), "a changed byte is seen");
}

void write_and_read(std::string_view input) {
  Manifest manifest;
  for (const char byte : input.substr(0, 8))
    manifest.generation = manifest.generation << 8U | static_cast<unsigned char>(byte);
  for (std::size_t i = 8; i < std::min<std::size_t>(input.size(), 40); ++i)
    manifest.segments.emplace_back().name = std::to_string(i) + "-a";
  expect(stub_generation(stub_of(manifest)) == manifest.generation, "a written stub file is read back");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris::fuzz;
  const std::string_view input = as_text(data, size);
  fihris::stub_generation(input);
  expect_changes_to_be_seen(sealed(input));
  write_and_read(input);
  return 0;
}
