#include "indexer/cleaner.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "indexer/noise_rules.h"
#include "indexer/readers/control_characters.h"
#include "indexer/spelling.h"

namespace fihris {
namespace {

constexpr std::size_t longest_caption = 200;

struct CompiledRule {
  std::string pattern;  // in plain spelling
  NoiseMatch match;
  std::size_t longest;
};

std::vector<CompiledRule> compile_rules() {
  std::vector<CompiledRule> rules;
  rules.reserve(noise_rules.size());
  for (const NoiseRule& rule : noise_rules) rules.push_back({plain_spelling(rule.pattern), rule.match, rule.longest});
  return rules;
}

std::size_t longest_pattern(const std::vector<CompiledRule>& rules) {
  std::size_t longest = 0;
  for (const CompiledRule& rule : rules) longest = std::max(longest, rule.pattern.size());
  return longest;
}

bool matches(const CompiledRule& rule, std::string_view line) {
  if (rule.match != NoiseMatch::whole_line) return line.starts_with(rule.pattern);
  return line == rule.pattern || line == rule.pattern + ":";
}

std::optional<NoiseMatch> noise_in(std::string_view line) {
  static const std::vector<CompiledRule> rules = compile_rules();
  static const std::size_t longest = std::ranges::max(rules, {}, &CompiledRule::longest).longest;
  static const std::size_t enough = longest_pattern(rules) + sizeof ": ";  // more than any rule looks at
  if (line.size() > longest) return std::nullopt;
  const std::string spelled = plain_spelling(line, enough);
  for (const CompiledRule& rule : rules)
    if (line.size() <= rule.longest && matches(rule, spelled)) return rule.match;
  return std::nullopt;
}

std::string_view trimmed(std::string_view line) {
  if (!has_visible_text(line)) return {};
  const std::size_t begin = line.find_first_not_of(" \t");
  return line.substr(begin, line.find_last_not_of(" \t") - begin + 1);
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// A picture's caption stands twice: once as its replacement text, once below it.
std::size_t caption_lines_at(const std::vector<std::string_view>& lines, std::size_t i) {
  if (i + 1 >= lines.size() || lines[i].empty() || lines[i].size() > longest_caption) return 0;
  return lines[i] == lines[i + 1] ? 2 : 0;
}

void append_line(std::string& text, std::string_view line) {
  if (line.empty() && (text.empty() || text.ends_with("\n\n"))) return;
  text += line;
  text += '\n';
}

}  // namespace

std::string clean_text(std::string_view text) {
  const std::vector<std::string_view> lines = split_lines(text);
  std::string kept;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::optional<NoiseMatch> noise = noise_in(lines[i]);
    if (noise == NoiseMatch::to_the_end) break;
    if (noise == NoiseMatch::before_caption) i += caption_lines_at(lines, i + 1);
    if (!noise) append_line(kept, lines[i]);
  }
  while (kept.ends_with('\n')) kept.pop_back();
  return kept;
}

}  // namespace fihris
