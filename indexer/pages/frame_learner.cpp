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

std::vector<SourcedArticle> FrameLearner::push(SourcedArticle article) {
  std::vector<SourcedArticle> ready;
  Source& known = source(article.source);
  known.counts.add(article.article.id, article.article.text);
  known.bytes += article.article.text.size();
  held_bytes_ += article.article.text.size();
  known.held.push_back(std::move(article));
  if (known.counts.pages() >= limits_.pages) release(known, ready);
  while (held_bytes_ > limits_.bytes) release(biggest(), ready);
  if (sources_.size() > limits_.sources) forget_oldest(ready);
  return ready;
}

std::vector<SourcedArticle> FrameLearner::finish() {
  std::vector<SourcedArticle> ready;
  for (auto& [name, known] : sources_) release(known, ready);
  return ready;
}

void FrameLearner::release(Source& source, std::vector<SourcedArticle>& ready) {
  for (SourcedArticle& article : source.held) {
    article.article.text = without_frame(article.article.text, source.counts);
    ready.push_back(std::move(article));
  }
  source.held.clear();
  held_bytes_ -= source.bytes;
  source.bytes = 0;
}

void FrameLearner::forget_oldest(std::vector<SourcedArticle>& ready) {
  const auto oldest = sources_.find(by_use_.back());
  release(oldest->second, ready);
  sources_.erase(oldest);
  by_use_.pop_back();
}

FrameLearner::Source& FrameLearner::biggest() {
  return std::ranges::max_element(sources_, {}, [](const auto& entry) { return entry.second.bytes; })->second;
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
  FrameLearner loaded(limits_);
  while (!body.empty() && loaded.sources_.size() < limits_.sources) {
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
