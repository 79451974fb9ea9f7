// Any bytes are a template or a UsageError that shows the place; what a template prints is safe for a terminal. The
// first line is the template, the rest the title of a hit.
#include <algorithm>

#include "common/base/error.h"
#include "common/text/utf8.h"
#include "searcher/present/line_template.h"
#include "searcher/present/terminal_text.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void fill_in(std::string_view text, std::string_view title) {
  Hit hit;
  hit.article.title = title;
  const LineTemplate line(text);
  const std::string filled = line.of(hit);
  expect(line.of(hit) == filled, "a template gives the same each time");
  expect(!find_invalid_utf8(filled), "what is printed is valid UTF-8");
  if (printable_text(text) == text) expect(filled.find('\x1b') == std::string::npos, "a title commands no terminal");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  const std::string_view input = fuzz::as_text(data, size);
  const std::string_view text = input.substr(0, input.find('\n'));
  try {
    fuzz::fill_in(text, input.substr(std::min(text.size() + 1, input.size())));
  } catch (const UsageError& error) {
    const std::string_view message = error.what();
    fuzz::expect(!find_invalid_utf8(message), "a message is valid UTF-8");
    fuzz::expect(message.ends_with('^') || message.ends_with("4096 bytes"), "a message shows the place");
  }
  return 0;
}
