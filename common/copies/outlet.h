// Who publishes an article: the name it goes by and the host it stands on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fihris {

// The host of a URL in lower case, without user and port: "https://User@Example.com:80/a" gives
// "example.com".
std::string host_of(std::string_view url);

// 24 bits: CopySignature::outlet.
std::uint32_t outlet_hash(std::string_view source, std::string_view url);

}  // namespace fihris
