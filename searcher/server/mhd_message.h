// Between libmicrohttpd and our own plain requests and answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/server/http_message.h"

struct MHD_Connection;

namespace fihris {

inline constexpr std::size_t max_header_bytes = std::size_t{16} << 10U;

// The headers of a request, names in lower case, in their order.
std::vector<NamedValue> read_headers(MHD_Connection* connection);

// All values of a header, as one list: a proxy may add a line of its own below what the client wrote.
std::string joined_values(const std::vector<NamedValue>& headers, std::string_view name);

// The address of the other end.
std::string peer_of(MHD_Connection* connection);

// Why a request with these headers is not taken: 405 for a method that we have not, 413 for a body, 431 for too many
// bytes of headers, 400 for several hosts. Nothing when it is.
std::optional<HttpResponse> refuse_message(const std::string& method, const std::vector<NamedValue>& headers);

// Hands the answer to the library, which copies nothing: `response` must live until the request is completed. False
// when the library has no memory for it.
bool send_answer(MHD_Connection* connection, const HttpResponse& response);

}  // namespace fihris
