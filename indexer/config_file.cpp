#include "indexer/config_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <functional>
#include <map>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "common/base/edit_distance.h"
#include "common/base/error.h"

namespace fihris {
namespace {

constexpr std::array fields_of_ours{"id",  "title",  "text",    "date",     "source",
                                    "url", "author", "section", "language", ""};

constexpr std::array formats{std::pair{"text", SourceFormat::text},
                             std::pair{"html", SourceFormat::html},
                             std::pair{"jsonl", SourceFormat::jsonl},
                             std::pair{"json", SourceFormat::json},
                             std::pair{"csv", SourceFormat::csv},
                             std::pair{"tsv", SourceFormat::tsv},
                             std::pair{"feed", SourceFormat::feed},
                             std::pair{"warc", SourceFormat::warc},
                             std::pair{"mediawiki", SourceFormat::mediawiki}};

using Values = std::vector<std::string>;

[[noreturn]] void reject(const std::string& why) {
  throw UsageError(why);
}

const std::string& one(const Values& values) {
  if (values.size() != 1) reject("takes one value");
  return values.front();
}

template <typename Number>
Number number(const Values& values, Number least, Number most) {
  std::string text = one(values);
  if (text.ends_with('%')) text.pop_back();
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < least || value > most)
    reject(fmt::format("takes a whole number from {} to {}", least, most));
  return value;
}

bool truth(const Values& values) {
  if (one(values) != "true" && one(values) != "false") reject("takes true or false");
  return one(values) == "true";
}

using SetOption = std::function<void(Options&, const Values&)>;
using SetSource = std::function<void(SourceGroup&, const Values&)>;

const std::map<std::string, SetOption>& option_keys() {
  static const std::map<std::string, SetOption> keys{
      {"index", [](Options& o, const Values& v) { o.index = one(v); }},
      {"threads", [](Options& o, const Values& v) { o.threads = number(v, 1U, 256U); }},
      {"memory", [](Options& o, const Values& v) { o.memory_megabytes = number<std::uint64_t>(v, 64, 1U << 20U); }},
      {"wait", [](Options& o, const Values& v) { o.wait_seconds = number<std::uint64_t>(v, 0, 1'000'000); }},
      {"quiet", [](Options& o, const Values& v) { o.quiet = truth(v); }},
      {"allow-removing", [](Options& o, const Values& v) { o.allow_removing = number(v, 0U, 100U); }},
      {"shard", [](Options& o, const Values& v) { o.shard = shard_named(one(v)); }},
      {"retry-failed", [](Options& o, const Values& v) { o.retry_failed = truth(v); }},
      {"report", [](Options& o, const Values& v) { o.report = one(v); }},
      {"notify-file", [](Options& o, const Values& v) { o.notify_file = one(v); }}};
  return keys;
}

const std::map<std::string, SetSource>& source_keys() {
  static const std::map<std::string, SetSource> keys{
      {"paths", [](SourceGroup& s, const Values& v) { s.paths = v; }},
      {"source", [](SourceGroup& s, const Values& v) { s.settings.source = one(v); }},
      {"language", [](SourceGroup& s, const Values& v) { s.settings.language = one(v); }},
      {"encoding", [](SourceGroup& s, const Values& v) { s.settings.encoding = one(v); }},
      {"format", [](SourceGroup& s, const Values& v) { s.settings.format = format_named(one(v)); }},
      {"fields", [](SourceGroup& s, const Values& v) {
         std::ranges::for_each(v, [&](const auto& f) { add_field(s.settings, f); });
       }}};
  return keys;
}

template <typename Keys, typename Target>
void set(const Keys& keys, Target& target, const std::string& key, const Values& values) {
  const auto found = keys.find(key);
  if (found == keys.end()) {
    std::vector<std::string> known;
    known.reserve(keys.size());
    for (const auto& [name, setter] : keys) known.push_back(name);
    reject("is not known: " + did_you_mean(key, known));
  }
  found->second(target, values);
}

class ConfigReader {
 public:
  ConfigReader(std::string path, Options& options) : path_(std::move(path)), options_(options) {}

  void read() {
    std::ifstream file(path_);
    if (!file) throw UsageError(fmt::format("configuration {} cannot be read: {}", path_, std::strerror(errno)));
    for (const CLI::ConfigItem& item : parsed(file))
      if (item.name != "++" && item.name != "--") take(item);
    for (auto& [name, source] : sources_) {
      if (source.paths.empty()) throw UsageError(fmt::format("{}: [source.{}] has no paths: name some", path_, name));
      options_.sources.push_back(std::move(source));
    }
  }

 private:
  std::vector<CLI::ConfigItem> parsed(std::istream& file) const {
    try {
      return CLI::ConfigTOML().from_config(file);
    } catch (const CLI::Error& error) {
      throw UsageError(fmt::format("configuration {} is no TOML: {}", path_, error.what()));
    }
  }

  void take(const CLI::ConfigItem& item) {
    try {
      if (item.parents.empty()) return set(option_keys(), options_, item.name, item.inputs);
      if (item.parents.size() != 2 || item.parents[0] != "source")
        reject("stands in a section that is not [source.NAME]");
      set(source_keys(), sources_[item.parents[1]], item.name, item.inputs);
    } catch (const UsageError& error) {
      throw UsageError(fmt::format("{}: \"{}\" {}", path_, item.fullname(), error.what()));
    }
  }

  std::string path_;
  Options& options_;
  std::map<std::string, SourceGroup> sources_;
};

}  // namespace

void read_config(const std::string& path, Options& options) {
  ConfigReader(path, options).read();
}

void add_field(SourceSettings& settings, std::string_view text) {
  const std::size_t sign = text.rfind('=');
  if (sign == std::string_view::npos || sign == 0)
    throw UsageError(fmt::format("\"{}\" is no KEY=FIELD such as headline=title", text));
  const std::string ours(text.substr(sign + 1));
  if (std::ranges::find(fields_of_ours, ours) == fields_of_ours.end())
    throw UsageError(fmt::format("\"{}\" names a field that articles do not have: {}", text,
                                 did_you_mean(ours, {fields_of_ours.begin(), fields_of_ours.end() - 1})));
  settings.fields[std::string(text.substr(0, sign))] = ours;
}

Shard shard_named(std::string_view text) {
  if (const std::optional<Shard> shard = parse_shard(text)) return *shard;
  throw UsageError(fmt::format("\"{}\" is no shard: name one of how many, such as 2/4", text));
}

SourceFormat format_named(std::string_view name) {
  for (const auto& [known, format] : formats)
    if (name == known) return format;
  throw UsageError(fmt::format("\"{}\" is no format: take one of {}", name, format_names()));
}

std::string format_names() {
  std::string names;
  for (const auto& [name, format] : formats) names += (names.empty() ? "" : ", ") + std::string(name);
  return names;
}

}  // namespace fihris
