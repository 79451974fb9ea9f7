#include "indexer/pages/frame_learner.h"

#include <algorithm>

#include "common/base/hash.h"
#include "indexer/pages/text_measures.h"

namespace fihris {
namespace {

constexpr std::string_view header = "fihris-frames 1 ";
constexpr std::size_t longest_state = 256 << 20;

std::string without_frame(const std::string& text, const FrameCounts& counts) {
  std::string kept;
  std::size_t kept_words = 0, words = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    const std::size_t line_words = count_words(line);
    words += line_words;
    if (!counts.is_frame(line)) {
      kept_words += line_words;
      kept += line;
      kept += '\n';
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  while (kept.ends_with('\n')) kept.pop_back();
  return 2 * kept_words > words ? kept : text;
}

// Names of sources may hold anything.
std::string escaped(std::string_view name) {
  std::string safe;
  for (const char c : name) {
    if (c == '\\')
      safe += "\\\\";
    else if (c == '\n')
      safe += "\\n";
    else if (c == '\t')
      safe += "\\t";
    else
      safe += c;
  }
  return safe;
}

std::optional<std::string> unescaped(std::string_view safe) {
  std::string name;
  for (std::size_t i = 0; i < safe.size(); ++i) {
    if (safe[i] != '\\') {
      name += safe[i];
      continue;
    }
    if (++i == safe.size()) return std::nullopt;
    const std::size_t known = std::string_view("\\nt").find(safe[i]);
    if (known == std::string_view::npos) return std::nullopt;
    name += "\\\n\t"[known];
  }
  return name;
}

}  // namespace

FrameLearner::Source& FrameLearner::source(const std::string& name) {
  auto [found, is_new] = sources_.try_emplace(name);
  if (is_new) {
    found->second.place = by_use_.insert(by_use_.begin(), name);
  } else {
    by_use_.splice(by_use_.begin(), by_use_, found->second.place);
  }
  return found->second;
}

void FrameLearner::learn(const std::string& name, std::string_view article_id, std::string_view text) {
  source(name).counts.add(article_id, text);
  if (sources_.size() <= most_sources_) return;
  sources_.erase(by_use_.back());
  by_use_.pop_back();
}

std::string FrameLearner::clean(const std::string& name, const std::string& text) const {
  const auto known = sources_.find(name);
  return known == sources_.end() ? text : without_frame(text, known->second.counts);
}

std::string FrameLearner::save() const {
  std::string body;
  for (const std::string& name : by_use_) body += escaped(name) + '\t' + sources_.at(name).counts.save() + '\n';
  return std::string(header) + hash_hex(body) + '\n' + body;
}

bool FrameLearner::load(std::string_view state) {
  const std::size_t end = state.find('\n');
  if (end == state.npos || state.size() > longest_state || !state.starts_with(header)) return false;
  std::string_view body = state.substr(end + 1);
  if (state.substr(header.size(), end - header.size()) != hash_hex(body)) return false;
  FrameLearner loaded(most_sources_);
  while (!body.empty() && loaded.sources_.size() < most_sources_) {
    const std::string_view line = body.substr(0, body.find('\n'));
    const std::size_t tab = line.find('\t');
    const std::optional<std::string> name = unescaped(line.substr(0, tab));
    std::optional<FrameCounts> counts;
    if (tab != line.npos) counts = FrameCounts::load(line.substr(tab + 1));
    if (!name || !counts || loaded.sources_.contains(*name)) return false;
    Source& known = loaded.sources_[*name];
    known.counts = *std::move(counts);
    known.place = loaded.by_use_.insert(loaded.by_use_.end(), *name);
    body.remove_prefix(std::min(line.size() + 1, body.size()));
  }
  *this = std::move(loaded);
  return true;
}

}  // namespace fihris
