// Bodies made smaller, for clients that take it.
#pragma once

#include <string>
#include <string_view>

#include "searcher/server/accept_encoding.h"
#include "searcher/server/http_message.h"

namespace fihris {

// What is shorter fits into one packet as it is.
inline constexpr std::size_t least_compressed_bytes = 1024;

// Throws std::runtime_error when there is no memory for it. Any number of threads.
std::string compressed(std::string_view body, ContentEncoding encoding);

// Compresses the body when that is worth it: a text, longer than the least, not encoded yet, and the client takes it.
// Says so in Content-Encoding, names the answer anew in ETag, and adds Vary: Accept-Encoding to all that could be.
void compress_answer(HttpResponse& response, std::string_view accept_encoding);

}  // namespace fihris
