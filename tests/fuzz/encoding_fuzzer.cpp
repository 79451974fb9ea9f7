// Any bytes and hints give valid UTF-8 or one InputError, and what was decoded is decoded to itself.
#include "common/base/error.h"
#include "common/text/encoding.h"
#include "common/text/utf8.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

constexpr std::string_view position = "f.txt";

// The first byte says what is declared and by whom, the second of which kind the document is.
constexpr std::string_view labels[] = {"",         "windows-1256", "iso-8859-6",  "x-mac-arabic", "cp720",
                                       "ibm864",   "latin1",       "iso-8859-15", "utf-8",        "utf-16",
                                       "utf-16be", "utf-32",       "utf-32be",    "nonsense"};

void expect_identity(const std::string& text) {
  try {
    const DecodedText again = decode_text(text, {}, position);
    expect(again.text == text, "decoding twice is decoding once");
  } catch (const InputError&) {
    expect(false, "what was decoded can be decoded");
  }
}

void decode(std::string_view bytes, const EncodingHints& hints) {
  try {
    const DecodedText decoded = decode_text(bytes, hints, position);
    expect(!find_invalid_utf8(decoded.text), "decoded text is valid UTF-8");
    expect(!decoded.text.starts_with("\uFEFF"), "decoded text has no byte order mark");
    expect(!decoded.encoding.empty(), "the encoding has a name");
    expect_identity(decoded.text);
  } catch (const InputError& error) {
    expect(std::string_view(error.what()).starts_with(position), "a message says where");
    expect(!find_invalid_utf8(error.what()), "a message is valid UTF-8");
    expect(std::string_view(error.what()).size() < 300, "a message is short");
  }
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  using namespace fihris::fuzz;
  if (size < 2) return 0;
  const std::string_view bytes = as_text(data + 2, size - 2);
  const auto kind = static_cast<ContentKind>(data[1] % 3);
  const std::string inside = declared_encoding(bytes, kind);
  expect(inside.size() <= 40, "a label is short");
  const bool by_user = data[0] >= 128;
  const std::string_view label = labels[data[0] % std::size(labels)];
  decode(bytes, {.declared = label.empty() ? std::string_view(inside) : label, .declared_by_user = by_user});
  return 0;
}
