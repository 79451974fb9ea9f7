// Any bytes as the target of a request are refused with a problem, or are a path and parameters that mean the same when
// they are written anew. The first line is the target; the rest are headers, which never do harm.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "searcher/server/accept_encoding.h"
#include "searcher/server/access_log.h"
#include "searcher/server/client_address.h"
#include "searcher/server/etag.h"
#include "searcher/server/request_target.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void expect_problem(const HttpResponse& refusal) {
  expect(refusal.status == 400 || refusal.status == 414, "a refusal has a status of the client's");
  const auto problem = nlohmann::json::parse(refusal.body, nullptr, false);
  expect(problem.is_object() && problem.value("status", 0) == refusal.status, "a refusal is a problem document");
}

std::string encoded(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == '/' ? "/" : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return result;
}

std::string written(const RequestTarget& target) {
  std::string result = encoded(target.path);
  for (const NamedValue& parameter : target.parameters)
    result +=
        (result.find('?') == std::string::npos ? '?' : '&') + encoded(parameter.name) + '=' + encoded(parameter.value);
  return result;
}

void read_target(std::string_view raw) {
  const ReadTarget read = parse_target(raw);
  if (!read.target) return expect_problem(read.refusal);
  const RequestTarget& target = *read.target;
  expect(target.path.starts_with('/') && target.path.size() <= raw.size(), "a path begins with a slash");
  expect(target.path.find('\0') == std::string::npos, "a path has no NUL");
  expect(target.parameters.size() <= max_parameters, "there are not too many parameters");
  const std::string anew = written(target);
  if (anew.size() > max_target_bytes) return;
  const ReadTarget again = parse_target(anew);
  expect(again.target && again.target->path == target.path && again.target->parameters == target.parameters,
         "what is written anew means the same");
}

void read_headers(std::string_view text) {
  choose_encoding(text);
  const std::string etag = make_etag({{}, text, text, text, text});
  expect(etag.size() == 34, "a name has 34 characters");
  expect(names_etag(std::string(text.substr(0, 100)) + ',' + etag, etag) || text.find('"') != std::string_view::npos,
         "a name in a list is found");
  const std::vector<std::string> trusted{"10.0.0.1"};
  expect(is_address(client_of("10.0.0.1", text, trusted)), "a client is an address");
  expect(client_of("10.0.0.2", text, trusted) == "10.0.0.2", "who is not trusted is believed nothing");
  const std::string line = access_line({"", "", "", "GET", std::string(text), std::string(text), 200, 0, 0});
  expect(std::count(line.begin(), line.end(), '\n') == 1, "a request is one line of the log");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  const std::string_view input = fuzz::as_text(data, size);
  const std::string_view target = input.substr(0, input.find('\n'));
  fuzz::read_target(target);
  fuzz::read_target(input);
  fuzz::read_headers(input.substr(std::min(target.size() + 1, input.size())));
  return 0;
}
