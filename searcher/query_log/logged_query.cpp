#include "searcher/query_log/logged_query.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "common/base/file_descriptor.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

std::string_view beginning(std::string_view query) {
  std::size_t size = std::min(query.size(), max_logged_query);
  while (size < query.size() && !is_code_point_border(query, size) && size + 3 > max_logged_query) --size;
  return query.substr(0, size);
}

const Json* member(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

}  // namespace

std::string log_line(const LoggedQuery& logged) {
  const Json object{{"day", to_iso_string(logged.day)}, {"query", beginning(logged.query)}, {"total", logged.total}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::optional<LoggedQuery> parse_log_line(std::string_view line) {
  const Json object = Json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return {};
  const Json *day = member(object, "day"), *query = member(object, "query"), *total = member(object, "total");
  if (day == nullptr || !day->is_string() || query == nullptr || !query->is_string()) return {};
  if (total == nullptr || !total->is_number_unsigned()) return {};
  const std::optional<Date> date = parse_iso_date(day->get<std::string>());
  if (!date) return {};
  return LoggedQuery{*date, query->get<std::string>(), total->get<std::uint64_t>()};
}

void append_to_log(const std::filesystem::path& file, const LoggedQuery& logged) {
  const FileDescriptor log(::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600));
  const std::string line = log_line(logged);
  // The system adds what one call writes in one piece.
  const ssize_t written = log.get() < 0 ? -1 : ::write(log.get(), line.data(), line.size());
  if (written == static_cast<ssize_t>(line.size())) return;
  const std::string reason = written < 0 ? std::generic_category().message(errno) : "the disk is full";
  throw IoError("cannot write the log of queries " + file.string() + ": " + reason);
}

}  // namespace fihris
