// Any bytes are refused with an InputError that gives a reason, or are a list within its bounds that is written and
// read the same.
#include "common/base/error.h"
#include "searcher/watch/watch_list.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void parse(std::string_view json) {
  WatchList watches;
  try {
    watches = parse_watches(json);
  } catch (const InputError& error) {
    expect(*error.what() != '\0', "an error gives its reason");
    return;
  }
  expect(watches.size() <= max_watches, "there are not too many");
  for (const Watch& watch : watches) {
    expect(watch_problem(watch.name, watch.query).empty(), "a watch that is read could have been made");
    expect(watch.seen.size() <= max_seen_articles, "not too much is remembered");
  }
  expect(parse_watches(to_json(watches)) == watches, "what is written parses to the same");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fihris::fuzz::parse(fihris::fuzz::as_text(data, size));
  return 0;
}
