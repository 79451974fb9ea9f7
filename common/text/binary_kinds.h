// Files that are no text at all, told by their first bytes.
#pragma once

#include <string_view>

namespace fihris {

// "a PDF document", "a ZIP archive or office document", …; "" when the bytes begin like none of the known kinds.
std::string_view binary_kind(std::string_view bytes);

}  // namespace fihris
