// The files of assets/, which are part of the program.
#pragma once

#include <string_view>

namespace fihris {

// "style.css", "page.js" or "favicon.svg": the bytes of the file of that name; "" for others.
std::string_view asset(std::string_view name);

}  // namespace fihris
