// What the elements of feeds mean: RSS 0.9x, 1.0 and 2.0, Atom, and the usual extensions.
#pragma once

#include <optional>
#include <string>

#include "indexer/markup/xml_events.h"
#include "indexer/readers/field_names.h"

namespace fihris {

// The name under which the tables know an element: "dc:creator" by the address of its namespace, whatever its prefix;
// without a known address by the prefix as written. Elements of RSS and of Atom itself have no prefix.
std::string feed_name(const XmlEvent& element);

// Which field an element of an item fills, by its feed_name; nothing for elements that we do not know.
std::optional<FieldChoice> field_of_feed_element(std::string_view name);

}  // namespace fihris
