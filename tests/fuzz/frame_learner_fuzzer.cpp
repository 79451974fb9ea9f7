// Any bytes are a state or none; whatever state, articles come out as many as went in, and none longer.
#include "indexer/pages/frame_learner.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void learn(FrameLearner& learner, std::string_view text) {
  std::size_t in = 0, out = 0;
  const auto use = [&](const std::vector<SourcedArticle>& ready) {
    for (const SourcedArticle& article : ready)
      expect(article.article.text.size() <= text.size(), "cleaning adds nothing");
    out += ready.size();
  };
  for (int page = 0; page < 14; ++page) {
    const std::size_t from = text.size() * static_cast<std::size_t>(page) / 20;
    Article article;
    article.id = std::to_string(page);
    article.text = text.substr(from);
    use(learner.push({page % 3 == 0 ? "a" : "b", std::move(article)}));
    ++in;
  }
  use(learner.finish());
  expect(in == out, "every article comes out once");
}

// The counts of one source, without the checksum that hides them from a fuzzer.
void check_counts(std::string_view text) {
  const std::optional<FrameCounts> counts = FrameCounts::load(text);
  if (!counts) return;
  const std::optional<FrameCounts> again = FrameCounts::load(counts->save());
  expect(again && again->save() == counts->save(), "counts can be saved and loaded, and loading changes nothing");
}

void check(std::string_view text) {
  FrameLearner learner({.pages = 4, .bytes = 2'000, .sources = 2});
  if (learner.load(text)) {
    FrameLearner again;
    expect(again.load(learner.save()), "what is saved can be loaded");
  }
  learn(learner, text);
  FrameLearner next;
  expect(next.load(learner.save()), "what was learnt can be saved and loaded");
  expect(next.save() == learner.save(), "loading changes nothing");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fihris::fuzz::check_counts(fihris::fuzz::as_text(data, size));
  fihris::fuzz::check(fihris::fuzz::as_text(data, size));
  return 0;
}
