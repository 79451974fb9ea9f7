#include "searcher/server/api/api_request.h"

#include <algorithm>
#include <chrono>
#include <map>

#include <fmt/format.h>

#include "common/base/edit_distance.h"
#include "searcher/query/filter_clauses.h"
#include "searcher/server/api/parameter_table.h"
#include "searcher/server/api/parameter_value.h"

namespace fihris {
namespace {

constexpr std::size_t usual_hits = 10;

const Parameter& find_parameter(ApiEndpoint endpoint, const std::string& name) {
  const std::vector<const Parameter*> known = parameters_of(endpoint);
  const auto found = std::ranges::find(known, name, &Parameter::name);
  if (found != known.end()) return **found;
  if (known.empty())
    throw RefusedRequest("unknown-parameter",
                         fmt::format("there is no parameter {} here: this path takes none", quotation(name)));
  std::vector<std::string> names;
  names.reserve(known.size());
  for (const Parameter* each : known) names.emplace_back(each->name);
  throw RefusedRequest("unknown-parameter",
                       fmt::format("there is no parameter {} here: {}", quotation(name), did_you_mean(name, names)));
}

void count_repetitions(const Parameter& parameter, std::size_t times) {
  if (times > 1 && !parameter.may_repeat)
    throw RefusedRequest("repeated-parameter",
                         fmt::format("{} was given more than once: give it once", parameter.name));
  if (times > most_repetitions)
    throw RefusedRequest("repeated-parameter", fmt::format("{} was given more than {} times: give it less often",
                                                           parameter.name, most_repetitions));
}

void read_parameters(ApiEndpoint endpoint, const HttpRequest& request, const ServiceSettings& settings,
                     ApiRequest& asked) {
  std::map<std::string_view, std::size_t> times;
  for (const NamedValue& each : request.parameters) {
    const Parameter& parameter = find_parameter(endpoint, each.name);
    count_repetitions(parameter, ++times[parameter.name]);
    parameter.take(read_value(parameter, each.value, settings), asked);
  }
  for (const Parameter* each : parameters_of(endpoint)) {
    if (each->is_required && !times.contains(each->name))
      throw RefusedRequest("missing-parameter", fmt::format("{} is missing: give it, for example {}={}", each->name,
                                                            each->name, each->example));
  }
}

// Where neither words nor filters are given there is nothing to look for.
void require_query(ApiEndpoint endpoint, const SearchRequest& search) {
  const bool asks = endpoint == ApiEndpoint::search || endpoint == ApiEndpoint::facets || endpoint == ApiEndpoint::feed;
  const bool is_blank = search.query.find_first_not_of(" \t\r\n") == std::string::npos;
  if (asks && is_blank && search.filters.empty())
    throw RefusedRequest("missing-parameter",
                         "q is missing: give the words to look for, for example q=غاز, or one of source, section, "
                         "author, from and to");
}

void check_conflicts(const SearchRequest& search) {
  if (search.answer.sort == SortOrder::date && search.answer.half_life_days > 0)
    throw RefusedRequest("conflicting-parameters",
                         "freshness changes the order by relevance: give it without sort=date");
  if (search.group == Grouping::story && search.explain)
    throw RefusedRequest("conflicting-parameters", "explain is for hits: give it without group=story");
}

void check_filters(const SearchFilters& filters, Analyzer& analyzer) {
  const DateRange& dates = filters.dates;
  if (dates.first && dates.last && *dates.last < *dates.first)
    throw RefusedRequest("bad-value", fmt::format("from ({}) is after to ({}): swap them", to_iso_string(*dates.first),
                                                  to_iso_string(*dates.last)));
  try {
    filter_clauses(filters, analyzer);
  } catch (const InputError& error) {
    throw RefusedRequest("bad-value", error.what());
  }
}

void decide_page(ApiRequest& asked, const ServiceSettings& settings) {
  const bool by_page = asked.page || asked.per_page;
  if (by_page && (asked.offset || (asked.limit)))
    throw RefusedRequest("conflicting-parameters",
                         "offset and limit cannot stand beside page and per_page: give only one of the pairs");
  const std::size_t usual = std::clamp<std::size_t>(settings.most_per_page, 1, usual_hits);
  SearchRequest& search = asked.search;
  search.limit = asked.limit ? *asked.limit : asked.per_page.value_or(usual);
  search.offset = asked.offset ? *asked.offset : (asked.page.value_or(1) - 1) * search.limit;
  if (search.offset + search.limit > std::max(settings.deepest_hit, search.limit))
    throw RefusedRequest(
        "too-deep", fmt::format("these are hits {} to {}, and hit {} is the deepest that can be asked for: narrow the "
                                "query with further words, or by source, section, author, from and to",
                                search.offset + 1, search.offset + search.limit, settings.deepest_hit));
}

void decide_facets(ApiEndpoint endpoint, ApiRequest& asked) {
  const bool wants_all = std::ranges::find(asked.facets, "1") != asked.facets.end();
  if (wants_all || (endpoint == ApiEndpoint::facets && asked.facets.empty()))
    asked.facets = {"source", "section", "author", "year", "month"};
  if (!asked.facets.empty()) asked.search.answer.facet_values = asked.facet_values;
}

}  // namespace

ApiRequest read_api_request(ApiEndpoint endpoint, const HttpRequest& request, const ServiceSettings& settings,
                            Analyzer& analyzer) {
  ApiRequest asked;
  asked.search.suggest = true;
  asked.search.answer.timeout_seconds = settings.query_timeout_seconds;
  asked.search.answer.today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  read_parameters(endpoint, request, settings, asked);
  require_query(endpoint, asked.search);
  check_conflicts(asked.search);
  check_filters(asked.search.filters, analyzer);
  decide_page(asked, settings);
  decide_facets(endpoint, asked);
  return asked;
}

}  // namespace fihris
