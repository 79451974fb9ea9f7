// What is odd in a query, in Arabic: the parser says it in English.
#pragma once

#include <string>
#include <string_view>

namespace fihris {

// The sentence itself when it is none of those that the parser has.
std::string warning_in_arabic(std::string_view sentence);

}  // namespace fihris
