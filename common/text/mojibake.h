// Text that was decoded in a wrong encoding, and saved as UTF-8: "Ø§Ù„Ø¹Ø±Ø¨ÙŠØ©" or "ÇáÚÑÈíÉ" for "العربية".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fihris {

// Could any line be such text? Fast (gigabytes a second); true for a few sound texts too, such as French ones.
bool may_be_mojibake(std::string_view text);

// The text with such lines as they were before; nothing when there are none. Undoes UTF-8 that was read as
// windows-1252, ISO-8859-1 or windows-1256, and windows-1256 or ISO-8859-6 that was read as windows-1252 or ISO-8859-1,
// as often as it happened. A line is changed only when that makes it much easier to believe (text_cost.h).
std::optional<std::string> repair_mojibake(std::string_view text);

// Is there a line that is plainly such text? After repair_mojibake(): one that is beyond repair.
bool is_visibly_mojibake(std::string_view text);

}  // namespace fihris
