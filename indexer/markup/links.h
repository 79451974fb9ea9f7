// Addresses that a document gives relative to another.
#pragma once

#include <string>

namespace fihris {

// "https://a.example/news/7" of "../news/7" on "https://a.example/x/y", with %D8 for what is not ASCII.
// The link itself when it is whole, cannot be resolved, or is long.
std::string resolve_link(const std::string& link, const std::string& base);

}  // namespace fihris
