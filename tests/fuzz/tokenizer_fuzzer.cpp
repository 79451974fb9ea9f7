// Any bytes give tokens whose ranges rise, and forms that are the same when they are made again.
#include <algorithm>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/analysis/folding.h"
#include "common/analysis/tokenizer.h"
#include "common/text/utf8.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void expect_form(std::string_view form) {
  expect(!form.empty(), "a form has letters");
  expect(!find_invalid_utf8(form), "a form is valid UTF-8");
}

void expect_place(std::string_view text, const Token& token, std::uint32_t previous_end) {
  expect(token.bytes.begin >= previous_end, "tokens rise and do not overlap");
  expect(token.bytes.begin < token.bytes.end && token.bytes.end <= text.size(), "a token lies in the text");
  const std::string_view bytes = text.substr(token.bytes.begin, token.bytes.size());
  expect(!find_invalid_utf8(bytes), "a token begins and ends at borders of code points");
}

void expect_stable_exact_form(std::string_view exact) {
  std::string forms;
  std::vector<RawToken> tokens;
  tokenize(exact, forms, tokens);
  expect(tokens.size() == 1 && forms == exact, "the exact form of an exact form is itself");
}

void expect_stable_folded_form(std::string_view folded) {
  std::string again;
  append_folded(folded, again);
  expect(again == folded, "folding twice is folding once");
}

void expect_forms(const Token& token) {
  expect_form(token.exact);
  expect_form(token.folded);
  expect_stable_exact_form(token.exact);
  expect_stable_folded_form(token.folded);
  for (const std::string_view stem : token.stems) expect_form(stem);
  for (const std::string_view root : token.roots) expect_form(root);
  expect(!token.is_stop_word || (token.stems.empty() && token.roots.empty()), "stop words have no stems");
}

void analyze(Analyzer& analyzer, std::string_view text) {
  std::uint32_t end = 0;
  for (const Token& token : analyzer.analyze(text)) {
    expect_place(text, token, end);
    expect_forms(token);
    end = token.bytes.end;
  }
}

bool same_forms(const Token& a, const Token& b) {
  return a.bytes == b.bytes && a.kind == b.kind && a.exact == b.exact && a.folded == b.folded &&
         std::ranges::equal(a.stems, b.stems) && std::ranges::equal(a.roots, b.roots) &&
         a.is_stop_word == b.is_stop_word && a.is_question_word == b.is_question_word;
}

// The used one remembers words of other texts, which must not show.
void expect_no_history(Analyzer& used, std::string_view text) {
  Analyzer fresh;
  expect(std::ranges::equal(used.analyze(text), fresh.analyze(text), same_forms),
         "an analyser gives the same tokens whatever it has seen before");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static fihris::Analyzer analyzer;  // as the programs use it: one for many texts
  const std::string_view text = fihris::fuzz::as_text(data, size);
  fihris::fuzz::analyze(analyzer, text);
  fihris::fuzz::expect_no_history(analyzer, text);
  return 0;
}
