// An HTTP/1 response as crawlers store it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace fihris {

// Header fields by their names in lower case; of several with one name the first.
using HeaderFields = std::map<std::string, std::string, std::less<>>;

// "Name: value" lines up to a blank line or the end; `block` begins behind the first line. Folded lines are joined. At
// most 200 fields.
HeaderFields read_header_fields(std::string_view block);

// The value of a field; "" when it is absent.
std::string_view field_of(const HeaderFields& fields, std::string_view name);

struct HttpResponse {
  int status = 0;
  HeaderFields fields;
  std::string_view body;  // as stored: see content_decoding.h
};

// Nothing when it does not begin as HTTP does.
std::optional<HttpResponse> read_http_response(std::string_view bytes);

struct ContentType {
  std::string type;     // "text/html", in lower case
  std::string charset;  // as declared; "" for none
};

// Of "text/html; charset=windows-1256".
ContentType read_content_type(std::string_view value);

}  // namespace fihris
