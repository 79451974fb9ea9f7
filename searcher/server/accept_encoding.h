// Which encoding of a body a client takes.
#pragma once

#include <string_view>

namespace fihris {

enum class ContentEncoding { none, gzip, zstd };

// "gzip", "zstd", "" for none: as headers name it.
std::string_view name_of(ContentEncoding encoding);

// The one with the highest q-value of an Accept-Encoding header; of equals zstd, which is quicker. What is odd in the
// header is passed over: a body as it is can always be read.
//   choose_encoding("gzip;q=0.5, zstd;q=0") == ContentEncoding::gzip
ContentEncoding choose_encoding(std::string_view accept_encoding);

}  // namespace fihris
