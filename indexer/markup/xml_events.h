// An XML document as a sequence of events, in bounded memory. Only this folder knows that libxml2 reads it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/byte_source.h"

namespace fihris {

struct XmlAttribute {
  std::string prefix;  // as written: "xml" of xml:base
  std::string name;
  std::string value;
};

struct XmlEvent {
  enum class Kind : std::uint8_t { start, text, end, damage };

  Kind kind = Kind::text;
  std::string name;    // of the element, without its prefix
  std::string prefix;  // as written, declared or not
  std::string space;   // the address of its namespace; "" when there is none
  std::vector<XmlAttribute> attributes;
  std::string text;  // of a text: a long one comes in pieces; of damage: what is wrong
  std::uint64_t line = 0;

  // The attribute's value by its name without prefix; "" when it is absent.
  std::string_view attribute(std::string_view wanted) const;
};

//   XmlEvents events(std::move(bytes), "news/feed.xml", "");
//   while (const std::optional<XmlEvent> event = events.next()) use(*event);
//
// Safe for documents from anywhere: no DTD, no entity of the document's own and nothing outside it is ever read,
// nesting ends at 256. What feeds get wrong most is repaired (see xml_repair.h); other damage is an event, after which
// it reads on if it can. Lines are those of the decompressed document, counted from its first character that is no
// blank. Not for two threads at once.
class XmlEvents {
 public:
  XmlEvents(ByteSource bytes, std::string name, std::string encoding);
  ~XmlEvents();

  // Nothing at the end. Throws InputError "NAME:LINE: …" once, when the document cannot be read any further; after it
  // comes the end.
  std::optional<XmlEvent> next();

  std::uint64_t bytes_read() const;
  std::uint64_t stored_bytes_read() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
