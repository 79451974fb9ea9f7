// Any bytes are refused with an IndexError, or parse to a manifest that cannot lead out of the index.
#include <string>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/index/manifest.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void expect_plain(const std::string& name) {
  expect(!name.empty() && name.find('/') == name.npos && name.front() != '.', "a name stays in its folder");
}

void expect_sound(const Segment& segment) {
  expect_plain(segment.name);
  expect(segment.documents <= segment.last_docid, "a segment has no more articles than document ids");
  for (const auto& [name, checksum] : segment.files) expect_plain(name);
  for (const std::uint32_t document : segment.deleted)
    expect(document > 0 && document <= segment.last_docid, "a deleted document is one of its segment");
}

void parse(std::string_view json) {
  Manifest manifest;
  try {
    manifest = parse_manifest(json);
  } catch (const IndexError&) {
    return;
  }
  for (const Segment& segment : manifest.segments) expect_sound(segment);
  for (const Segment& segment : manifest.file_records) expect_sound(segment);
  for (const auto& [name, checksum] : manifest.attachments) expect_plain(name);
  expect(parse_manifest(to_json(manifest)) == manifest, "what is written parses to the same");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris::fuzz;
  const std::string_view input = as_text(data, size);
  parse(input);
  // Past the checksum, which a fuzzer cannot guess.
  parse("{\n \"checksum\": \"" + fihris::hash_hex(input) + "\",\n" + std::string(input));
  return 0;
}
