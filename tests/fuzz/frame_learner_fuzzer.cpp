// Any bytes are a state or none; whatever the state, cleaning only takes away, and never everything.
#include <string>

#include "indexer/pages/frame_learner.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void learn(FrameLearner& learner, std::string_view text) {
  for (int page = 0; page < 14; ++page) {
    const std::string part(text.substr(text.size() * static_cast<std::size_t>(page) / 20));
    const std::string source = page % 3 == 0 ? "a" : "b";
    learner.learn(source, std::to_string(page), part);
    const std::string cleaned = learner.clean(source, part);
    expect(cleaned.size() <= part.size(), "cleaning adds nothing");
    expect(part.empty() || !cleaned.empty(), "something of an article is left");
  }
}

// The counts of one source, without the checksum that hides them from a fuzzer.
void check_counts(std::string_view text) {
  const std::optional<FrameCounts> counts = FrameCounts::load(text);
  if (!counts) return;
  const std::optional<FrameCounts> again = FrameCounts::load(counts->save());
  expect(again && again->save() == counts->save(), "counts can be saved and loaded, and loading changes nothing");
}

void check(std::string_view text) {
  FrameLearner learner(2);
  if (learner.load(text)) {
    FrameLearner again(2);
    expect(again.load(learner.save()), "what is saved can be loaded");
  }
  learn(learner, text);
  FrameLearner next(2);
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
