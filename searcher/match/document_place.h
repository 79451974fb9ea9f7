// Where a document of IndexReader::database() lies among the segments: the one place that knows how Xapian numbers the
// documents of several databases.
#pragma once

#include <cstddef>
#include <cstdint>

namespace fihris {

struct DocumentPlace {
  std::size_t segment = 0;
  std::uint32_t document = 0;  // as the segment numbers it, from 1
};

// REQUIRES a document, and segments.
inline DocumentPlace place_of_document(std::uint32_t document, std::size_t segments) {
  const auto all = static_cast<std::uint32_t>(segments);
  return {(document - 1) % all, (document - 1) / all + 1};
}

inline std::uint32_t document_at(const DocumentPlace& place, std::size_t segments) {
  return (place.document - 1) * static_cast<std::uint32_t>(segments) + static_cast<std::uint32_t>(place.segment) + 1;
}

}  // namespace fihris
