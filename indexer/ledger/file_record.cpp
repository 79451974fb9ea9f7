#include "indexer/ledger/file_record.h"

#include <nlohmann/json.hpp>

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t settling_ns = 2'000'000'000;

template <typename Number>
bool take(const Json& json, const char* key, Number& number) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_integer()) return false;
  number = found->get<Number>();
  return true;
}

bool take(const Json& json, const char* key, std::string& text) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_string()) return false;
  text = found->get<std::string>();
  return true;
}

bool take(const Json& json, const char* key, bool& flag) {
  std::uint64_t number = 0;
  if (!take(json, key, number) || number > 1) return false;
  flag = number == 1;
  return true;
}

bool take(const Json& json, const char* key, FileOutcome& outcome) {
  std::uint64_t number = 0;
  if (!take(json, key, number) || number > static_cast<std::uint64_t>(FileOutcome::failed)) return false;
  outcome = static_cast<FileOutcome>(number);
  return true;
}

}  // namespace

bool is_settled(const FileRecord& record) {
  if (record.read_ns < record.stamp.mtime_ns) return false;
  // Unsigned: the two may be further apart than a signed number can say.
  return static_cast<std::uint64_t>(record.read_ns) - static_cast<std::uint64_t>(record.stamp.mtime_ns) >= settling_ns;
}

std::string to_json(const FileRecord& record) {
  return Json{{"path", record.path},
              {"bytes", record.stamp.size},
              {"modified", record.stamp.mtime_ns},
              {"inode", record.stamp.inode},
              {"device", record.stamp.device},
              {"read", record.read_ns},
              {"hash", record.hash},
              {"settings", record.settings},
              {"outcome", static_cast<int>(record.outcome)},
              {"reason", record.reason},
              {"articles", record.articles},
              {"skipped", record.skipped},
              {"only_id", record.only_id},
              {"keeps_dropped", record.keeps_dropped ? 1 : 0}}
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<FileRecord> parse_file_record(std::string_view text) {
  const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  FileRecord record;
  if (json.is_object() && take(json, "path", record.path) && take(json, "bytes", record.stamp.size) &&
      take(json, "modified", record.stamp.mtime_ns) && take(json, "inode", record.stamp.inode) &&
      take(json, "device", record.stamp.device) && take(json, "keeps_dropped", record.keeps_dropped) &&
      take(json, "read", record.read_ns) && take(json, "hash", record.hash) &&
      take(json, "settings", record.settings) && take(json, "outcome", record.outcome) &&
      take(json, "reason", record.reason) && take(json, "articles", record.articles) &&
      take(json, "skipped", record.skipped) && take(json, "only_id", record.only_id)) {
    return record;
  }
  return std::nullopt;
}

}  // namespace fihris
