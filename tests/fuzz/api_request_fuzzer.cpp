// Any parameters of any endpoint are refused with a code and a sentence, or are a search within the bounds of the
// service; and whatever they say may stand in HTML and XML.
#include "common/text/utf8.h"
#include "searcher/server/api/endpoint_table.h"
#include "searcher/server/api/markup_text.h"
#include "searcher/server/request_target.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void expect_bounded(const ApiRequest& asked, const ServiceSettings& settings) {
  const SearchRequest& search = asked.search;
  expect(search.limit >= 1 && search.limit <= settings.most_per_page, "a page is no larger than it may be");
  expect(search.offset + search.limit <= settings.deepest_hit, "no page is deeper than it may be");
  expect(search.snippet_bytes >= 40 && search.snippet_bytes <= 4000, "snippets are bounded");
  expect(search.fragments >= 1 && search.fragments <= 5, "fragments are bounded");
  expect(search.answer.half_life_days >= 0 && search.answer.half_life_days <= 1e6, "half-lives are bounded");
  const DateRange& dates = search.filters.dates;
  expect(!dates.first || !dates.last || *dates.first <= *dates.last, "there is a day between from and to");
}

void expect_markup(std::string_view text) {
  const std::string markup = markup_text(text);
  expect(!find_invalid_utf8(markup), "markup is UTF-8");
  expect(markup.find_first_of("<>\"'") == std::string::npos, "markup has no signs of its own");
}

void ask(const Endpoint& endpoint, const HttpRequest& request) {
  static Analyzer analyzer;
  const ServiceSettings settings;
  try {
    expect_bounded(read_api_request(endpoint.kind, request, settings, analyzer), settings);
  } catch (const RefusedRequest& refused) {
    expect(refused.status() == 400 && !refused.code().empty(), "a refusal has a code");
    expect(std::string_view(refused.what()).size() > 10, "a refusal has a sentence");
  }
}

void ask_all(std::string_view raw) {
  const ReadTarget read = parse_target(raw);
  if (!read.target) return;
  HttpRequest request;
  request.parameters = read.target->parameters;
  for (const NamedValue& each : request.parameters) expect_markup(each.value);
  for (const Endpoint& endpoint : endpoint_table()) ask(endpoint, request);
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fihris::fuzz::ask_all(fihris::fuzz::as_text(data, size));
  return 0;
}
