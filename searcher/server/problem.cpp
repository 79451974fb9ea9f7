#include "searcher/server/problem.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<int, std::string_view>, 17> titles{{{200, "OK"},
                                                                   {204, "No Content"},
                                                                   {301, "Moved Permanently"},
                                                                   {302, "Found"},
                                                                   {303, "See Other"},
                                                                   {304, "Not Modified"},
                                                                   {400, "Bad Request"},
                                                                   {403, "Forbidden"},
                                                                   {404, "Not Found"},
                                                                   {405, "Method Not Allowed"},
                                                                   {406, "Not Acceptable"},
                                                                   {413, "Content Too Large"},
                                                                   {414, "URI Too Long"},
                                                                   {429, "Too Many Requests"},
                                                                   {431, "Request Header Fields Too Large"},
                                                                   {500, "Internal Server Error"},
                                                                   {503, "Service Unavailable"}}};

}  // namespace

std::string_view status_title(int status) {
  const auto found = std::find_if(titles.begin(), titles.end(), [&](const auto& row) { return row.first == status; });
  return found == titles.end() ? "Error" : found->second;
}

HttpResponse problem(int status, std::string_view code, std::string_view detail) {
  const Json object{
      {"type", "about:blank"}, {"title", status_title(status)}, {"status", status}, {"detail", detail}, {"code", code}};
  HttpResponse response;
  response.status = status;
  response.headers = {{"Content-Type", std::string(problem_type)}, {"Cache-Control", "no-store"}};
  response.body = object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
  return response;
}

}  // namespace fihris
