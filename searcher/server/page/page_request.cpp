#include "searcher/server/page/page_request.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "common/text/utf8.h"

namespace fihris {
namespace {

constexpr std::size_t most_filters = 16;
constexpr std::size_t longest_filter = 500;
constexpr std::size_t shown_facet_values = 8;
constexpr std::array<std::string_view, 3> filter_names{"source", "section", "author"};

std::optional<std::size_t> read_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number == 0) return std::nullopt;
  return number;
}

std::string_view parameter_or(const HttpRequest& request, std::string_view name, std::string_view otherwise) {
  return request.parameter(name).value_or(otherwise);
}

// Only the day as it is written in forms, and nothing behind it.
std::optional<Date> read_day(std::string_view text) {
  return text.size() == std::string_view("2024-04-13").size() ? parse_iso_date(text) : std::nullopt;
}

std::vector<NamedValue> read_filters(const HttpRequest& request) {
  PageRequest read;
  for (const NamedValue& each : request.parameters) {
    if (std::ranges::find(filter_names, each.name) == filter_names.end()) continue;
    if (each.value.empty() || each.value.size() > longest_filter || read.filters.size() >= most_filters) continue;
    if (!has_filter(read, each)) read.filters.push_back(each);
  }
  return read.filters;
}

// Dates the wrong way round are meant the right way.
void read_dates(const HttpRequest& request, PageRequest& asked) {
  asked.from = read_day(parameter_or(request, "from", ""));
  asked.to = read_day(parameter_or(request, "to", ""));
  if (asked.from && asked.to && *asked.to < *asked.from) std::swap(asked.from, asked.to);
}

void read_paging(const HttpRequest& request, const ServiceSettings& settings, PageRequest& asked) {
  asked.per_page = std::min(read_number(parameter_or(request, "per_page", "")).value_or(10),
                            std::max<std::size_t>(settings.most_per_page, 1));
  const std::size_t pages = std::max<std::size_t>(settings.deepest_hit / asked.per_page, 1);
  asked.page = std::min(read_number(parameter_or(request, "page", "")).value_or(1), pages);
}

void read_display(const HttpRequest& request, PageRequest& asked) {
  if (parameter_or(request, "ui", "") == "en") asked.ui = Language::english;
  asked.months = month_names_of(parameter_or(request, "months", "")).value_or(MonthNames::egypt);
  const std::string_view theme = parameter_or(request, "theme", "");
  if (theme == "light") asked.theme = ColourScheme::light;
  if (theme == "dark") asked.theme = ColourScheme::dark;
}

SearchFilters search_filters(const PageRequest& asked) {
  SearchFilters filters;
  for (const NamedValue& filter : asked.filters) {
    auto& names = filter.name == "source"    ? filters.sources
                  : filter.name == "section" ? filters.sections
                                             : filters.authors;
    names.push_back(filter.value);
  }
  filters.dates = {asked.from, asked.to};
  return filters;
}

}  // namespace

PageRequest read_page_request(const HttpRequest& request, const ServiceSettings& settings) {
  PageRequest asked;
  asked.query = parameter_or(request, "q", "");
  read_paging(request, settings, asked);
  if (parameter_or(request, "sort", "") == "date") asked.sort = SortOrder::date;
  if (parameter_or(request, "group", "") == "story") asked.group = Grouping::story;
  asked.all_copies = parameter_or(request, "copies", "") == "all";
  asked.filters = read_filters(request);
  read_dates(request, asked);
  read_display(request, asked);
  return asked;
}

SearchRequest search_request(const PageRequest& asked, const ServiceSettings& settings) {
  SearchRequest request;
  request.query = asked.query;
  request.filters = search_filters(asked);
  request.offset = (asked.page - 1) * asked.per_page;
  request.limit = asked.per_page;
  request.suggest = true;
  request.group = asked.group;
  request.answer.sort = asked.sort;
  request.answer.all_copies = asked.all_copies;
  request.answer.timeout_seconds = settings.query_timeout_seconds;
  request.answer.facet_values = shown_facet_values;
  return request;
}

std::vector<NamedValue> parameters_of(const PageRequest& asked) {
  std::vector<NamedValue> list;
  const auto add = [&](bool is_unusual, std::string_view name, std::string_view value) {
    if (is_unusual) list.push_back({std::string(name), std::string(value)});
  };
  add(!asked.query.empty(), "q", asked.query);
  add(asked.page > 1, "page", std::to_string(asked.page));
  add(asked.per_page != 10, "per_page", std::to_string(asked.per_page));
  add(asked.sort == SortOrder::date, "sort", "date");
  list.insert(list.end(), asked.filters.begin(), asked.filters.end());
  add(asked.from.has_value(), "from", asked.from ? to_iso_string(*asked.from) : "");
  add(asked.to.has_value(), "to", asked.to ? to_iso_string(*asked.to) : "");
  add(asked.group == Grouping::story, "group", "story");
  add(asked.all_copies, "copies", "all");
  add(asked.ui == Language::english, "ui", "en");
  add(asked.months != MonthNames::egypt, "months", name_of(asked.months));
  add(asked.theme != ColourScheme::system, "theme", asked.theme == ColourScheme::dark ? "dark" : "light");
  return list;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  std::string encoded;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t letter = decode_utf8(text, at);
    const std::string_view bytes = text.substr(begin, at - begin);
    if ((letter > 0xA0 && letter <= 0x7FF) || plain.find(bytes) != std::string_view::npos) {
      encoded += bytes;
      continue;
    }
    for (const char c : bytes) {
      const auto byte = static_cast<unsigned char>(c);
      encoded += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
  }
  return encoded;
}

Link page_link(std::string_view root, std::string_view path, const PageRequest& asked) {
  std::string address = std::string(root) + std::string(path);
  char sign = '?';
  for (const NamedValue& each : parameters_of(asked)) {
    address += sign + each.name + '=' + percent_encoded(each.value);
    sign = '&';
  }
  return Link::local(address);
}

PageRequest without_filters(PageRequest asked) {
  asked.page = 1;
  asked.filters.clear();
  asked.from.reset();
  asked.to.reset();
  return asked;
}

PageRequest with_filter(PageRequest asked, const NamedValue& filter) {
  asked.page = 1;
  if (!has_filter(asked, filter)) asked.filters.push_back(filter);
  return asked;
}

PageRequest without_filter(PageRequest asked, const NamedValue& filter) {
  asked.page = 1;
  std::erase(asked.filters, filter);
  return asked;
}

bool has_filter(const PageRequest& asked, const NamedValue& filter) {
  return std::ranges::find(asked.filters, filter) != asked.filters.end();
}

}  // namespace fihris
