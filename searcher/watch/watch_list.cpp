#include "searcher/watch/watch_list.h"

#include <algorithm>
#include <functional>
#include <set>

#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 1;

void require(bool condition, const std::string& reason) {
  if (!condition) throw InputError(reason);
}

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; });
}

const Json& member(const Json& object, const char* key, const std::string& owner) {
  require(object.is_object() && object.contains(key), owner + " has no \"" + key + '"');
  return object.at(key);
}

std::string text(const Json& object, const char* key, const std::string& owner) {
  const Json& value = member(object, key, owner);
  require(value.is_string(), owner + " has a \"" + key + "\" that is no text");
  return value.get<std::string>();
}

std::vector<std::uint64_t> numbers(const Json& object, const char* key, const std::string& owner) {
  const Json& values = member(object, key, owner);
  require(values.is_array() && values.size() <= max_seen_articles,
          owner + " has a \"" + key + "\" that is no list, or too long");
  std::vector<std::uint64_t> list;
  for (const Json& value : values) {
    require(value.is_number_unsigned(), owner + " has seen what is no number");
    list.push_back(value.get<std::uint64_t>());
  }
  const bool ascending = std::adjacent_find(list.begin(), list.end(), std::greater_equal<>()) == list.end();
  require(ascending, owner + " has numbers out of order");
  return list;
}

Watch watch_of(const Json& json, const std::string& owner) {
  Watch watch{text(json, "name", owner), text(json, "query", owner), numbers(json, "seen", owner)};
  const std::string problem = watch_problem(watch.name, watch.query);
  require(problem.empty(), owner + ": " + problem);
  return watch;
}

}  // namespace

std::string watch_problem(std::string_view name, std::string_view query) {
  if (name.empty()) return "its name is empty";
  if (name.size() > max_watch_name) return "its name is longer than " + std::to_string(max_watch_name) + " bytes";
  if (has_control_character(name)) return "its name has control characters";
  if (find_invalid_utf8(name)) return "its name is not UTF-8";
  if (query.empty()) return "its query is empty";
  if (query.size() > max_watched_query)
    return "its query is longer than " + std::to_string(max_watched_query) + " bytes";
  return find_invalid_utf8(query) ? "its query is not UTF-8" : "";
}

std::string to_json(const WatchList& watches) {
  Json list = Json::array();
  for (const Watch& watch : watches)
    list.push_back({{"name", watch.name}, {"query", watch.query}, {"seen", watch.seen}});
  return Json{{"version", version}, {"watches", std::move(list)}}.dump() + '\n';
}

WatchList parse_watches(std::string_view json) {
  const Json root = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  require(root.is_object(), "it is no JSON object");
  require(member(root, "version", "it") == version, "its \"version\" is not " + std::to_string(version));
  const Json& list = member(root, "watches", "it");
  require(list.is_array() && list.size() <= max_watches, "its \"watches\" are no list, or too many");
  WatchList watches;
  std::set<std::string> names;
  for (const Json& item : list) {
    const std::string owner = "watch " + std::to_string(watches.size() + 1);
    watches.push_back(watch_of(item, owner));
    require(names.insert(watches.back().name).second, owner + " has the name of an earlier one");
  }
  return watches;
}

}  // namespace fihris
