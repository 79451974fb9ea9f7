// Files that are no text at all, told by their first bytes.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace fihris {

struct FileSignature {
  std::string_view bytes;
  std::string_view kind;
  std::size_t position = 0;  // of the bytes in the file
};

// The kind of the first signature that the bytes have; "" for none.
std::string_view kind_in(std::span<const FileSignature> known, std::string_view bytes);

// "a PDF document", "a ZIP archive or office document", …; "" when the bytes begin like none of the known kinds.
std::string_view binary_kind(std::string_view bytes);

}  // namespace fihris
