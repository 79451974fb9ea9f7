// What a page says of itself outside its text: pairs of names and values, in the order of the page.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/pages/html_tree.h"

namespace fihris {

// Names begin with where they come from:
//   ld:headline, ld:datepublished …     the article of the page's JSON-LD; page:datepublished … its WebPage
//   meta:og:title, meta:author …        <meta>, whether by property, name or itemprop
//   item:headline, item:author …        microdata
//   link:canonical, link:author         <link> and <a> by rel
//   tag:title, tag:h1, tag:lang         elements; tag:base for <base href>
// All in lower case; values on one line, entities decoded, controls out.
class PageFacts {
 public:
  // Empty values, those longer than 64 KiB, and more than twelve of a name or a thousand in all are left out.
  void add(std::string name, std::string_view value);
  // Like add, for a value that keeps its lines and may be longer: a text.
  void add_text(std::string name, std::string value);

  // The first of that name; empty when there is none.
  std::string_view first(std::string_view name) const;
  const std::vector<std::string>& all(std::string_view name) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::size_t count_ = 0;
};

PageFacts page_facts(const HtmlTree& tree);

}  // namespace fihris
