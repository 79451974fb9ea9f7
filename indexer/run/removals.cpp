#include "indexer/run/removals.h"

#include <unordered_set>
#include <variant>

#include <fmt/format.h>

#include "indexer/run/file_filter.h"
#include "indexer/sources/article_stream.h"
#include "indexer/stop_request.h"

namespace fihris {
namespace {

constexpr auto way_out = "nothing was changed; if this is right, say --allow-removing 100%";

// The ids that a file has now; nothing when it cannot be read to its end, so that nothing of it counts as lost.
std::optional<std::unordered_set<std::string>> ids_in(const SourceFile& file, const SourceSettings& settings) {
  StreamOptions options;
  options.threads = 0;
  options.settings = settings;
  bool given = false;
  ArticleStream stream(
      [&]() -> std::optional<SourceFile> {
        if (std::exchange(given, true)) return std::nullopt;
        return file;
      },
      options);
  std::unordered_set<std::string> ids;
  bool whole = false;
  while (const std::optional<StreamEvent> event = stream.next()) {
    if (const auto* read = std::get_if<ReadArticle>(&event->what)) ids.insert(id_term(read->article.id));
    if (const auto* end = std::get_if<FileEnd>(&event->what)) whole = end->opened && !end->content_hash.empty();
  }
  if (!whole) return std::nullopt;
  return ids;
}

}  // namespace

void Removals::plan(const std::vector<SourceSet>& sets) {
  RemovalPlan plan(writer_.ledger());
  for (const SourceSet& set : sets)
    for (std::size_t i = 0; i < set.scan.files.size(); ++i) plan.see(set.scan.files[i]);
  for (const SourceSet& set : sets) {
    if (most_percent_ < 100) {
      require_readable(set);
      require_not_empty(set);
    }
    for (const std::string& path : set.group.paths) plan.find_vanished(path);
    lose_from_changed(set, plan);
  }
  planned_ = plan.share();
  require_few(planned_);
  vanished_ = plan.vanished_paths();
  candidates_ = plan.candidates();
}

void Removals::require_readable(const SourceSet& set) const {
  for (const std::string& problem : set.scan.problems)
    throw RemovalGuard(fmt::format("{}: its articles cannot be told from removed ones: {}", problem, way_out));
}

void Removals::require_not_empty(const SourceSet& set) const {
  for (const SourceRoot& root : set.scan.roots) {
    if (root.files > 0) continue;
    bool is_known = false;
    writer_.ledger().for_each_below(ledger_path(root.path), [&](const FileRecord&) { is_known = true; });
    if (is_known) throw RemovalGuard(fmt::format("{} is empty: is it mounted? {}", root.path, way_out));
  }
}

// A file of one article cannot lose more than that one.
void Removals::lose_from_changed(const SourceSet& set, RemovalPlan& plan) const {
  for (const std::uint32_t place : set.to_read) {
    if (stop_requested()) return;
    const SourceFile file = set.scan.files[place];
    const std::string path = ledger_path(file.path);
    const auto before = file.path == "-" ? std::nullopt : writer_.ledger().find(path);
    if (!before || before->articles < 2) continue;
    const auto present = ids_in(file, set.group.settings);
    if (!present) continue;
    std::vector<std::string> lost;
    for (std::string& term : writer_.ledger().id_terms(path))
      if (!present->contains(term)) lost.push_back(std::move(term));
    plan.lose(lost);
  }
}

void Removals::require_few(const RemovalShare& share) const {
  if (!share.is_more_than(most_percent_)) return;
  throw RemovalGuard(
      fmt::format("{} of {} articles would be removed, more than {}%: nothing was changed; if this is right, say "
                  "--allow-removing {}%",
                  share.lost, share.held, most_percent_,
                  std::min<std::uint64_t>(100, share.lost * 100 / std::max<std::uint64_t>(1, share.held) + 1)));
}

void Removals::lose(const std::vector<std::string>& id_terms) {
  candidates_.insert(candidates_.end(), id_terms.begin(), id_terms.end());
}

void Removals::carry_out(RunReport& report) {
  for (const std::string& path : vanished_) writer_.ledger().remove(path);
  std::unordered_set<std::string> gone;
  for (const std::string& term : candidates_)
    if (!writer_.ledger().holds(term)) gone.insert(term);
  require_few({planned_.held, gone.size()});
  for (const std::string& term : gone) report.counts().removed += writer_.remove_term(term) ? 1 : 0;
  report.counts().files.vanished = vanished_.size();
}

}  // namespace fihris
