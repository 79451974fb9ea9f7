// Takes off what HTTP wraps around a body: chunks and compression.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fihris {

struct DecodedContent {
  std::string bytes;
  bool is_cut = false;  // it ends too early, or goes on past the limit
};

// The content of a body in chunks (RFC 9112, 7.1). Nothing when it is not in chunks at all: crawlers often store the
// header of chunks with a body that has none any more.
std::optional<DecodedContent> decode_chunks(std::string_view body);

// The content of a body with that Content-Encoding: "", identity, gzip, x-gzip, deflate (with zlib's header or
// without), br. A body that is not compressed in spite of its header is taken as it is. At most `limit` bytes come out.
// Nothing for encodings that we do not know.
std::optional<DecodedContent> decode_content(std::string_view body, std::string_view encoding, std::size_t limit);

}  // namespace fihris
