#include "indexer/readers/feed_elements.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

std::string name_of(const std::string& name, const std::string& prefix, const std::string& space) {
  XmlEvent element;
  element.name = name;
  element.prefix = prefix;
  element.space = space;
  return feed_name(element);
}

}  // namespace

TEST_CASE("an element is known by the address of its namespace, else by its prefix") {
  CHECK(name_of("creator", "x", "http://purl.org/dc/elements/1.1/") == "dc:creator");
  CHECK(name_of("creator", "dc", "") == "dc:creator");
  CHECK(name_of("entry", "a", "http://www.w3.org/2005/Atom") == "entry");
  CHECK(name_of("item", "", "http://purl.org/rss/1.0/") == "item");
  CHECK(name_of("encoded", "", "https://purl.org/rss/1.0/modules/content/") == "content:encoded");
  CHECK(name_of("comments", "slash", "http://somewhere.example/slash/") == "slash:comments");
  CHECK(name_of("link", "atom", "") == "link");
}

TEST_CASE("the fullest text of an item comes first") {
  const auto rank = [](const char* name) { return field_of_feed_element(name)->rank; };
  CHECK(rank("content:encoded") < rank("content"));
  CHECK(rank("content") < rank("description"));
  CHECK_FALSE(field_of_feed_element("enclosure"));
}
