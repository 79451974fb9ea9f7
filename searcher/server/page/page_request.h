// What a reader asks of the page: the parameters of its address, read and written.
//
//   PageRequest asked = read_page_request(request, settings);
//   asked.page = 2;
//   page_link("", "/", asked);                            // /?q=…&page=2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/search.h"
#include "searcher/server/http_message.h"
#include "searcher/server/page/html_names.h"
#include "searcher/server/page/month_names.h"
#include "searcher/server/service_settings.h"

namespace fihris {

enum class ColourScheme : std::uint8_t { system, light, dark };

struct PageRequest {
  std::string query;
  std::size_t page = 1;
  std::size_t per_page = 10;
  SortOrder sort = SortOrder::relevance;
  Grouping group = Grouping::none;
  bool all_copies = false;
  std::vector<NamedValue> filters;  // of "source", "section" and "author"; those of one name are alternatives
  std::optional<Date> from, to;     // both days belong to it
  Language ui = Language::arabic;
  MonthNames months = MonthNames::egypt;
  ColourScheme theme = ColourScheme::system;

  bool has_filters() const { return !filters.empty() || from || to; }
  bool operator==(const PageRequest&) const = default;
};

// Odd values count as not given, for the page has no errors to show; pages beyond the deepest hit are the last one.
PageRequest read_page_request(const HttpRequest& request, const ServiceSettings& settings);

// For the searcher.
SearchRequest search_request(const PageRequest& asked, const ServiceSettings& settings);

// The parameters by which the page is asked so, in a fixed order, without those that are as usual.
std::vector<NamedValue> parameters_of(const PageRequest& asked);

// An address below `root`, which is the path of the service as readers see it, "" or "/search".
Link page_link(std::string_view root, std::string_view path, const PageRequest& asked);

// All bytes but letters, digits and -._~ as %XX. Letters may be Arabic, or of another script of two bytes in UTF-8: a
// third of the length, which many links of a page have, and browsers encode them themselves.
std::string percent_encoded(std::string_view text);

// The same page, first one, other filters.
PageRequest without_filters(PageRequest asked);
PageRequest with_filter(PageRequest asked, const NamedValue& filter);
PageRequest without_filter(PageRequest asked, const NamedValue& filter);
bool has_filter(const PageRequest& asked, const NamedValue& filter);

}  // namespace fihris
