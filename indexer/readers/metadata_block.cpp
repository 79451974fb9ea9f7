#include "indexer/readers/metadata_block.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/readers/article_fields.h"
#include "indexer/readers/control_characters.h"

namespace fihris {
namespace {

constexpr std::string_view fence = "---";
constexpr std::size_t most_lines = 100;  // a block is short: what is longer is a text that begins with a rule

struct Block {
  std::vector<std::string_view> lines;
  std::string_view rest;
};

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  while (line.ends_with(' ')) line.remove_suffix(1);
  return line;
}

// The block that begins the text; nothing when it has no end.
std::optional<Block> find_block(std::string_view text) {
  Block block;
  take_line(text);
  while (!text.empty() && block.lines.size() < most_lines) {
    const std::string_view line = take_line(text);
    block.rest = text;
    if (line == fence) return block;
    block.lines.push_back(line);
  }
  return std::nullopt;
}

void set_field(Article& article, nlohmann::ordered_json& extra, std::string_view line, const std::string& position,
               const Warn& warn) {
  const std::size_t colon = line.find(':');
  if (!has_visible_text(line)) return;
  if (colon == line.npos) return warn(fmt::format("{}: metadata line without a colon left out", position));
  const std::string key = single_line(line.substr(0, colon));
  const std::string value = single_line(line.substr(colon + 1));
  if (key == "date") return set_date(article, value, position, warn);
  if (std::string* field = line_field(article, key)) {
    if (!value.empty()) *field = value;
    return;
  }
  extra[key] = value;
}

}  // namespace

void read_metadata_block(std::string_view file_text, Article& article, const std::string& position, const Warn& warn) {
  std::string_view rest = file_text;
  article.text = file_text;
  if (take_line(rest) != fence) return;
  const std::optional<Block> block = find_block(file_text);
  if (!block) {
    article.text = rest;
    return warn(fmt::format("{}: metadata block without a closing \"---\": all of it taken as text", position));
  }
  nlohmann::ordered_json extra = nlohmann::ordered_json::object();
  for (const std::string_view line : block->lines) set_field(article, extra, line, position, warn);
  if (!extra.empty()) article.extra = extra.dump();
  article.text = block->rest;
}

}  // namespace fihris
