#include "indexer/run/removal_plan.h"

#include <algorithm>

#include <fmt/format.h>

#include "indexer/run/file_filter.h"

namespace fihris {
namespace {

std::string text_of(const FileState& stamp) {
  return fmt::format("{} {} {}", stamp.size, stamp.mtime_ns, stamp.inode);
}

}  // namespace

void RemovalPlan::see(const SourceFile& file) {
  std::string path = ledger_path(file.path);
  if (!ledger_.find(path)) new_stamps_.insert(text_of(file.state));
  seen_.insert(std::move(path));
}

void RemovalPlan::find_vanished(const std::string& root) {
  ledger_.for_each_below(ledger_path(root), [&](const FileRecord& record) {
    if (!counted_.insert(record.path).second) return;  // two roots, one below the other
    held_ += record.articles;
    if (seen_.contains(record.path)) return;
    vanished_.push_back(record.path);
    const std::vector<std::string> terms = ledger_.id_terms(record.path);
    if (new_stamps_.contains(text_of(record.stamp))) {
      moved_.insert(moved_.end(), terms.begin(), terms.end());
    } else {
      lose(terms);
    }
  });
}

void RemovalPlan::lose(const std::vector<std::string>& id_terms) {
  for (const std::string& term : id_terms) ++lost_by_[term];
}

std::vector<std::string> RemovalPlan::candidates() const {
  std::vector<std::string> terms = moved_;
  for (const auto& [term, files] : lost_by_) terms.push_back(term);
  return terms;
}

RemovalShare RemovalPlan::share() const {
  const auto lost = std::count_if(lost_by_.begin(), lost_by_.end(),
                                  [&](const auto& entry) { return ledger_.holders(entry.first) <= entry.second; });
  return {held_, static_cast<std::uint64_t>(lost)};
}

}  // namespace fihris
