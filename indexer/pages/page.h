// From a page of the web to an article.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/index/article.h"
#include "indexer/pages/page_date.h"

namespace fihris {

struct PageInput {
  std::string_view html;  // UTF-8, whatever the page says of itself
  std::string_view url;   // where the page was found; "" if unknown
};

struct Page {
  // The id is the address's canonical form; empty when the page tells none and none was given. The text has a line
  // for each paragraph, heading and item.
  Article article;
  std::string canonical_url;  // see indexer/canonical_url.h; "" if unknown
  DatePlace date_place = DatePlace::none;
};

struct PageReading {
  std::optional<Page> page;
  std::string_view refusal;  // why there is no article: "a list of articles"
};

//   const PageReading reading = read_page({html, "https://madar.example/1"});
//   if (reading.page) use(reading.page->article);
//
// Any bytes give a page with clean fields, or a refusal; nothing is fetched. Safe from any thread.
PageReading read_page(const PageInput& input);

}  // namespace fihris
