// An item of a feed on its way to an article.
#pragma once

#include <cstdint>
#include <deque>
#include <string>

#include "common/index/article.h"
#include "indexer/markup/xml_events.h"
#include "indexer/readers/record_fields.h"

namespace fihris {

// An element of an item with its content; elements inside it have become tags of HTML.
struct FeedValue {
  std::string name;  // see feed_elements.h; "author/name" for an element in another
  std::vector<XmlAttribute> attributes;
  std::string text;
  bool is_html = false;   // has elements inside
  std::size_t inner = 0;  // of those how many are open

  std::string_view attribute(std::string_view wanted) const;
  void add_text(std::string_view piece);
  void open_inner(std::string_view element);
  void close_inner(std::string_view element);
};

// What the feed says of all its items.
struct FeedFacts {
  // All but the base are lines without markup.
  std::string title;
  std::string link;
  std::string base;
  std::string language;
};

class FeedItem {
 public:
  explicit FeedItem(const XmlEvent& element);

  void add(FeedValue value);
  std::uint64_t line() const { return line_; }

  // The article, as RecordFields::finish gives it.
  Article finish(const FeedFacts& feed, const std::string& position, const Warn& warn, const SourceSettings& settings);

 private:
  // Of several values for one name all are joined, where that makes sense.
  void put(const std::string& name, std::string text, Markup markup);
  void add_link(const FeedValue& value);
  void add_identity(const FeedValue& value);
  bool has(std::string_view field) const;
  void complete(const FeedFacts& feed);

  struct Named {
    std::string name;
    std::string text;
    Markup markup = Markup::any;
  };

  std::uint64_t line_;
  std::string base_;
  std::string language_;
  std::string permalink_;
  std::deque<Named> values_;
};

}  // namespace fihris
