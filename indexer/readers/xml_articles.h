// The loop of readers whose articles come out of XML events.
#pragma once

#include <optional>

#include "common/base/error.h"
#include "common/index/article.h"
#include "indexer/markup/xml_events.h"

namespace fihris {

// The next article, or nothing at the end. `reader` has
//   XmlEvents events; bool is_at_end;
//   std::optional<Article> take(const XmlEvent&);   // an article when the event completes one
//   void end();                                     // after the last event; may throw InputError
// What ends the document by an InputError ends the reader, too.
template <typename Reader>
std::optional<Article> next_of_xml(Reader& reader) {
  while (!reader.is_at_end) {
    reader.is_at_end = true;  // if the next event throws
    const std::optional<XmlEvent> event = reader.events.next();
    if (!event) {
      reader.end();
      return std::nullopt;
    }
    reader.is_at_end = false;
    if (std::optional<Article> article = reader.take(*event)) return article;
  }
  return std::nullopt;
}

}  // namespace fihris
