#include "searcher/server/accept_encoding.h"

#include <charconv>
#include <optional>
#include <string>

#include "common/base/ascii.h"
#include "searcher/server/header_text.h"

namespace fihris {
namespace {

// Thousandths: 1000 when none is given, 0 when it is odd.
int q_value(std::string_view parameters) {
  parameters = trimmed(parameters);
  if (parameters.empty()) return 1000;
  if (ascii_lower(parameters.substr(0, 2)) != "q=") return 0;
  double value = 0;
  const char* end = parameters.data() + parameters.size();
  const auto read = std::from_chars(parameters.data() + 2, end, value, std::chars_format::fixed);
  if (read.ec != std::errc() || read.ptr != end || !(value >= 0 && value <= 1)) return 0;
  return static_cast<int>(value * 1000);
}

}  // namespace

std::string_view name_of(ContentEncoding encoding) {
  switch (encoding) {
    case ContentEncoding::gzip: return "gzip";
    case ContentEncoding::zstd: return "zstd";
    case ContentEncoding::none: break;
  }
  return "";
}

ContentEncoding choose_encoding(std::string_view accept_encoding) {
  std::optional<int> gzip, zstd, any;
  while (!accept_encoding.empty()) {
    std::string_view part = take_part(accept_encoding, ',');
    const std::string name = ascii_lower(trimmed(take_part(part, ';')));
    const int q = q_value(part);
    if (name == "gzip" || name == "x-gzip") gzip = q;
    if (name == "zstd") zstd = q;
    if (name == "*") any = q;
  }
  const int of_gzip = gzip.value_or(any.value_or(0));
  const int of_zstd = zstd.value_or(any.value_or(0));
  if (of_gzip == 0 && of_zstd == 0) return ContentEncoding::none;
  return of_zstd >= of_gzip ? ContentEncoding::zstd : ContentEncoding::gzip;
}

}  // namespace fihris
