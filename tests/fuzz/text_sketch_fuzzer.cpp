// Any bytes give a sketch that marks, tatweel and spaces do not change; any bytes are a signature or refused.
#include <algorithm>

#include "common/copies/resemblance.h"
#include "common/text/utf8.h"
#include "indexer/copies/copy_marks.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

// A mark after every character, and two spaces for every one.
std::string decorated(std::string_view text) {
  constexpr std::string_view shadda = "\u0651";
  constexpr std::string_view tatweel = "\u0640";
  std::string result;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const char32_t c = decode_utf8(text, position);
    result += text.substr(start, position - start);
    if (c == ' ') result += " \n";
    if (c != invalid_code_point) result += start % 2 == 0 ? shadda : tatweel;
  }
  return result;
}

void expect_sound(const TextSketch& sketch) {
  const auto features = sketch.feature_span();
  for (const CopyFeature feature : features) {
    expect(feature < copy_feature_values, "a feature is in its range");
    expect(std::count(features.begin(), features.end(), feature) == 1, "no feature comes twice");
    const std::string text = feature_text(feature);
    expect(text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7F'; }),
           "a feature is three printable signs");
  }
  expect(decode_signature(encode_signature(sketch.signature)) == sketch.signature, "a signature is read as written");
  expect(compare(sketch.signature, sketch.signature).is_copy(), "a text is a copy of itself");
}

void expect_bounds(const CopySignature& a, const CopySignature& b) {
  const Resemblance alike = compare(a, b);
  for (const double part : {alike.resemblance, alike.containment, alike.lead})
    expect(part >= 0 && part <= 1, "a part is between nothing and all");
}

void decode(std::string_view bytes, const CopySignature& other) {
  const auto signature = decode_signature(bytes);
  expect(signature.has_value() == (bytes.size() == 9 || bytes.size() == 35), "only the length tells a signature");
  expect(decode_cluster(bytes).has_value() == (bytes.size() == 6), "only the length tells a cluster");
  if (signature) expect_bounds(*signature, other);
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris::fuzz;
  const std::string_view input = as_text(data, size);
  const std::string_view title = input.substr(0, input.find('\n'));
  const std::string_view text = input.substr(title.size());
  const fihris::TextSketch sketch = fihris::sketch_text(title, text);
  expect_sound(sketch);
  expect(fihris::sketch_text(title, text) == sketch, "the same text has the same sketch");
  expect(fihris::sketch_text(decorated(title), decorated(text)) == sketch, "marks and spaces do not matter");
  for (const std::size_t length : {std::size_t{6}, std::size_t{9}, std::size_t{35}, size})
    decode(input.substr(0, length), sketch.signature);
  return 0;
}
