#include "searcher/server/mhd_message.h"

#include <algorithm>
#include <memory>

#include <microhttpd.h>

#include "common/base/ascii.h"
#include "searcher/server/client_address.h"
#include "searcher/server/problem.h"
#include "searcher/server/response_headers.h"

namespace fihris {
namespace {

MHD_Result add_value(void* values, MHD_ValueKind, const char* name, std::size_t name_size, const char* value,
                     std::size_t value_size) {
  auto& list = *static_cast<std::vector<NamedValue>*>(values);
  list.push_back({ascii_lower(std::string_view(name, name_size)),
                  value == nullptr ? std::string() : std::string(value, value_size)});
  return MHD_YES;
}

std::size_t bytes_of(const std::vector<NamedValue>& headers) {
  std::size_t bytes = 0;
  for (const NamedValue& header : headers)
    bytes += header.name.size() + header.value.size() + std::string(": \r\n").size();
  return bytes;
}

bool has_body(const std::vector<NamedValue>& headers) {
  return std::any_of(headers.begin(), headers.end(), [](const NamedValue& header) {
    return header.name == "transfer-encoding" || (header.name == "content-length" && header.value != "0");
  });
}

// What follows such a request is not to be trusted to begin where we think.
HttpResponse refused(int status, std::string_view code, std::string_view detail) {
  HttpResponse response = problem(status, code, detail);
  set_header(response, "Connection", "close");
  return response;
}

struct FreeResponse {
  void operator()(MHD_Response* response) const { ::MHD_destroy_response(response); }
};

}  // namespace

std::vector<NamedValue> read_headers(MHD_Connection* connection) {
  std::vector<NamedValue> headers;
  ::MHD_get_connection_values_n(connection, MHD_HEADER_KIND, add_value, &headers);
  return headers;
}

std::string joined_values(const std::vector<NamedValue>& headers, std::string_view name) {
  std::string list;
  for (const NamedValue& header : headers) {
    if (header.name == name) list += (list.empty() ? "" : ",") + header.value;
  }
  return list;
}

std::string peer_of(MHD_Connection* connection) {
  const auto* info = ::MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return address_text(info == nullptr ? nullptr : info->client_addr);
}

std::optional<HttpResponse> refuse_message(const std::string& method, const std::vector<NamedValue>& headers) {
  if (method != "GET" && method != "HEAD" && method != "OPTIONS") {
    HttpResponse response = refused(405, "method-not-allowed", "only GET, HEAD and OPTIONS are answered");
    set_header(response, "Allow", "GET, HEAD, OPTIONS");
    return response;
  }
  if (has_body(headers)) return refused(413, "no-body", "a request has no body here: put the query into the address");
  if (bytes_of(headers) > max_header_bytes)
    return refused(431, "headers-too-large", "the headers have more than 16384 bytes");
  const auto is_host = [](const NamedValue& header) { return header.name == "host"; };
  if (std::count_if(headers.begin(), headers.end(), is_host) > 1)
    return refused(400, "bad-host", "the request names several hosts");
  return std::nullopt;
}

bool send_answer(MHD_Connection* connection, const HttpResponse& response) {
  const std::unique_ptr<MHD_Response, FreeResponse> sent(::MHD_create_response_from_buffer(
      response.body.size(), const_cast<char*>(response.body.data()), MHD_RESPMEM_PERSISTENT));
  if (!sent) return false;
  for (const NamedValue& header : response.headers)
    ::MHD_add_response_header(sent.get(), header.name.c_str(), header.value.c_str());
  return ::MHD_queue_response(connection, static_cast<unsigned int>(response.status), sent.get()) == MHD_YES;
}

}  // namespace fihris
