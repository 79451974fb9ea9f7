#include "searcher/server/api/parameter_table.h"

#include <algorithm>
#include <array>

#include "searcher/server/header_text.h"

namespace fihris {
namespace {

using enum ApiEndpoint;
using enum ParameterType;
using Value = ParameterValue;

constexpr EndpointSet queries{search, facets, feed};
constexpr EndpointSet hit_lists{search, similar};
constexpr std::string_view hit_fields =
    "rank,score,id,title,source,date,url,author,section,language,title_marks,snippet,fragments,copies,explanation,"
    "highlighted";
constexpr double beyond_any_page = 1e9;

constexpr std::array table{
    Parameter{.name = "q",
              .endpoints = queries,
              .type = text,
              .description = "The query, in the query language. It may be left out beside source, section, author, "
                             "from or to: then all that passes these is listed, the newest first.",
              .example = "محادثات عمان",
              .take = [](const Value& value, ApiRequest& asked) { asked.search.query = value.text; }},
    Parameter{.name = "q",
              .endpoints = {article},
              .type = text,
              .description = "A query whose words are marked in the article.",
              .example = "ميناء",
              .take = [](const Value& value, ApiRequest& asked) { asked.search.query = value.text; }},
    Parameter{.name = "q",
              .endpoints = {suggest},
              .type = text,
              .description = "The beginning of a query, as it is typed.",
              .example = "محادث",
              .take = [](const Value& value, ApiRequest& asked) { asked.search.query = value.text; },
              .is_required = true},
    Parameter{.name = "page",
              .endpoints = hit_lists,
              .type = whole_number,
              .description = "Which page of hits, 1 for the first; not beside offset and limit.",
              .example = "2",
              .take = [](const Value& value, ApiRequest& asked) { asked.page = value.whole_number; },
              .least = 1,
              .most = beyond_any_page,
              .usual = "1"},
    Parameter{.name = "per_page",
              .endpoints = hit_lists,
              .type = whole_number,
              .description = "How many hits a page has.",
              .example = "20",
              .take = [](const Value& value, ApiRequest& asked) { asked.per_page = value.whole_number; },
              .least = 1,
              .is_page_size = true,
              .usual = "10"},
    Parameter{.name = "offset",
              .endpoints = hit_lists,
              .type = whole_number,
              .description = "How many of the best hits to skip; not beside page and per_page.",
              .example = "20",
              .take = [](const Value& value, ApiRequest& asked) { asked.offset = value.whole_number; },
              .most = beyond_any_page,
              .usual = "0"},
    Parameter{.name = "limit",
              .endpoints = hit_lists,
              .type = whole_number,
              .description = "How many hits to give; not beside page and per_page.",
              .example = "20",
              .take = [](const Value& value, ApiRequest& asked) { asked.limit = value.whole_number; },
              .least = 1,
              .is_page_size = true,
              .usual = "10"},
    Parameter{.name = "limit",
              .endpoints = {suggest, feed},
              .type = whole_number,
              .description = "How many to give at most.",
              .example = "5",
              .take = [](const Value& value, ApiRequest& asked) { asked.limit = value.whole_number; },
              .least = 1,
              .is_page_size = true,
              .usual = "10"},
    Parameter{.name = "format",
              .endpoints = {suggest},
              .type = choice,
              .description = "opensearch: the array that browsers want, as application/x-suggestions+json.",
              .example = "opensearch",
              .take = [](const Value& value, ApiRequest& asked) { asked.as_opensearch = value.text == "opensearch"; },
              .choices = "json,opensearch",
              .usual = "json"},
    Parameter{.name = "sort",
              .endpoints = {search},
              .type = choice,
              .description = "The best first, or the newest (date:desc is the same as date); equals by id.",
              .example = "date",
              .take =
                  [](const Value& value, ApiRequest& asked) {
                    asked.search.answer.sort = value.text == "relevance" ? SortOrder::relevance : SortOrder::date;
                  },
              .choices = "relevance,date,date:desc",
              .usual = "relevance"},
    Parameter{.name = "source",
              .endpoints = queries,
              .type = name,
              .description = "Only articles of this outlet; of several one is enough. A name that is no whole name "
                             "stands for those it is a part of.",
              .example = "الواحة نيوز",
              .take = [](const Value& value, ApiRequest& asked) { asked.search.filters.sources.push_back(value.text); },
              .most = 500,
              .may_repeat = true},
    Parameter{
        .name = "section",
        .endpoints = queries,
        .type = name,
        .description = "Only articles of this section; of several one is enough. As source.",
        .example = "اقتصاد",
        .take = [](const Value& value, ApiRequest& asked) { asked.search.filters.sections.push_back(value.text); },
        .most = 500,
        .may_repeat = true},
    Parameter{.name = "author",
              .endpoints = queries,
              .type = name,
              .description = "Only articles of this author; of several one is enough. As source.",
              .example = "لميس الوهيبي",
              .take = [](const Value& value, ApiRequest& asked) { asked.search.filters.authors.push_back(value.text); },
              .most = 500,
              .may_repeat = true},
    Parameter{
        .name = "from",
        .endpoints = queries,
        .type = date,
        .description = "Only articles from this day on; of a year or a month its first day.",
        .example = "2024-04",
        .take = [](const Value& value, ApiRequest& asked) { asked.search.filters.dates.first = value.dates.first; }},
    Parameter{
        .name = "to",
        .endpoints = queries,
        .type = date,
        .description = "Only articles up to this day, itself too; of a year or a month its last day.",
        .example = "2024-05-14",
        .take = [](const Value& value, ApiRequest& asked) { asked.search.filters.dates.last = value.dates.last; }},
    Parameter{.name = "facets",
              .endpoints = {search, facets},
              .type = list,
              .description = "Count all matches by these; 1 for all of them.",
              .example = "source,month",
              .take = [](const Value& value, ApiRequest& asked) { asked.facets = value.list; },
              .choices = "source,section,author,year,month,1"},
    Parameter{.name = "facet_values",
              .endpoints = {search, facets},
              .type = whole_number,
              .description = "How many values of each facet, the most frequent.",
              .example = "5",
              .take = [](const Value& value, ApiRequest& asked) { asked.facet_values = value.whole_number; },
              .least = 1,
              .most = 1000,
              .usual = "10"},
    Parameter{.name = "group",
              .endpoints = {search},
              .type = choice,
              .description = "story: reports of one event together, of the best 200 hits; pages count stories.",
              .example = "story",
              .take =
                  [](const Value& value, ApiRequest& asked) {
                    asked.search.group = value.text == "story" ? Grouping::story : Grouping::none;
                  },
              .choices = "none,story",
              .usual = "none"},
    Parameter{
        .name = "copies",
        .endpoints = {search, similar, feed},
        .type = choice,
        .description = "all: show every copy of a text, not only the best.",
        .example = "all",
        .take = [](const Value& value, ApiRequest& asked) { asked.search.answer.all_copies = value.text == "all"; },
        .choices = "best,all",
        .usual = "best"},
    Parameter{.name = "freshness",
              .endpoints = {search},
              .type = number,
              .description = "Favour new articles: what they get for it falls by half in so many days.",
              .example = "30",
              .take = [](const Value& value, ApiRequest& asked) { asked.search.answer.half_life_days = value.number; },
              .least = 0.001,
              .most = 1e6},
    Parameter{.name = "fields",
              .endpoints = hit_lists,
              .type = list,
              .description = "Give only these fields of each hit, and its id.",
              .example = "title,date,highlighted",
              .take = [](const Value& value, ApiRequest& asked) { asked.fields = value.list; },
              .choices = hit_fields},
    Parameter{.name = "highlight_pre",
              .endpoints = {search, similar, article},
              .type = text,
              .description = "What stands before each matched word of `highlighted`, as it is.",
              .example = "<em>",
              .take = [](const Value& value, ApiRequest& asked) { asked.highlight_pre = value.text; },
              .most = 100,
              .usual = "<mark>"},
    Parameter{.name = "highlight_post",
              .endpoints = {search, similar, article},
              .type = text,
              .description = "What stands behind each matched word of `highlighted`, as it is.",
              .example = "</em>",
              .take = [](const Value& value, ApiRequest& asked) { asked.highlight_post = value.text; },
              .most = 100,
              .usual = "</mark>"},
    Parameter{.name = "snippet_length",
              .endpoints = {search, similar, feed},
              .type = whole_number,
              .description = "Bytes of a snippet in UTF-8; an Arabic letter has two.",
              .example = "500",
              .take = [](const Value& value, ApiRequest& asked) { asked.search.snippet_bytes = value.whole_number; },
              .least = 40,
              .most = 4000,
              .usual = "320"},
    Parameter{.name = "fragments",
              .endpoints = hit_lists,
              .type = whole_number,
              .description = "Of how many passages a snippet may be made; from 2 on hits have `fragments`.",
              .example = "3",
              .take = [](const Value& value, ApiRequest& asked) { asked.search.fragments = value.whole_number; },
              .least = 1,
              .most = 5,
              .usual = "1"},
    Parameter{.name = "explain",
              .endpoints = {search},
              .type = flag,
              .description = "Say of each hit what gave it points; not of stories.",
              .example = "1",
              .take = [](const Value& value, ApiRequest& asked) { asked.search.explain = value.flag; },
              .usual = "0"},
    Parameter{.name = "strict",
              .endpoints = {search, facets, feed, similar, article, suggest},
              .type = flag,
              .description = "What is odd in the query is an error that says where, not a warning; so is an index that "
                             "does not answer (503).",
              .example = "1",
              .take = [](const Value& value, ApiRequest& asked) { asked.search.strict = value.flag; },
              .usual = "0"},
    Parameter{.name = "exact",
              .endpoints = {search, facets},
              .type = flag,
              .description = "Count every match, however many there are.",
              .example = "1",
              .take = [](const Value& value, ApiRequest& asked) { asked.search.answer.exact_counts = value.flag; },
              .usual = "0"},
};

}  // namespace

std::span<const Parameter> parameter_table() {
  return table;
}

std::vector<const Parameter*> parameters_of(ApiEndpoint endpoint) {
  std::vector<const Parameter*> list;
  for (const Parameter& each : table)
    if (each.endpoints.has(endpoint)) list.push_back(&each);
  return list;
}

std::vector<std::string> choices_of(const Parameter& parameter) {
  std::vector<std::string> choices;
  for (std::string_view rest = parameter.choices; !rest.empty();) choices.emplace_back(take_part(rest, ','));
  return choices;
}

double most_of(const Parameter& parameter, const ServiceSettings& settings) {
  return parameter.is_page_size ? static_cast<double>(std::max<std::size_t>(settings.most_per_page, 1))
                                : parameter.most;
}

}  // namespace fihris
