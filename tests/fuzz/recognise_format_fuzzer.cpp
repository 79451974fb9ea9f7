// Any bytes, of which the first line is the file's name, are of some kind, whatever the compression is called.
#include "indexer/sources/recognise_format.h"
#include "indexer/sources/text_shape.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void recognise(std::string_view bytes, const std::string& name) {
  const FileKind kind = recognise_format(bytes, name);
  if (const auto* none = std::get_if<NoArticles>(&kind)) expect(!none->kind.empty(), "what is ignored has a reason");
  expect(recognise_format(bytes, name + ".gz") == kind || name.ends_with(".xz") || name.ends_with(".zst") ||
             name.ends_with(".bz2") || name.ends_with(".gz") || name == "-",
         "the ending of a compression does not matter");
  const std::string shape = ascii_shape(bytes);
  expect(shape.size() <= bytes.size(), "a shape is no longer than what it is of");
  expect(xml_root(shape).size() < 64, "the name of an element is short");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris::fuzz;
  const std::string_view input = as_text(data, size);
  const std::size_t end = input.find('\n');
  if (end == input.npos) return 0;
  recognise(input.substr(end + 1), std::string(input.substr(0, end)));
  return 0;
}
