#include "searcher/suggest/prefix_search.h"

#include <algorithm>
#include <map>
#include <utility>

namespace fihris {
namespace {

// An entry of today counts as much as one that twice as many articles had long ago; after a month half of that is gone.
constexpr double freshest = 2;

double score_of(std::uint64_t articles, std::uint32_t day, std::uint32_t newest) {
  constexpr double half_life = 30;
  const double age = day == 0 || day > newest ? 1e9 : newest - day;
  return static_cast<double>(articles) * (1 + (freshest - 1) / (1 + age / half_life));
}

bool is_better(const PrefixHit& a, const PrefixHit& b) {
  return a.score != b.score ? a.score > b.score : a.key < b.key;
}

// The best of one list: a heap, the least of them first.
class BestHits {
 public:
  BestHits(std::size_t most, std::uint32_t newest) : most_(most), newest_(newest) {}

  bool may_take(std::uint64_t articles) const {
    return hits_.size() < most_ || static_cast<double>(articles) * freshest > hits_.front().score;
  }

  void add(const WordEntry& entry) {
    if (!may_take(entry.articles)) return;
    PrefixHit hit{std::string(entry.key), std::string(entry.written), entry.articles, entry.newest_day,
                  score_of(entry.articles, entry.newest_day, newest_)};
    hits_.push_back(std::move(hit));
    std::push_heap(hits_.begin(), hits_.end(), is_better);
    if (hits_.size() <= most_) return;
    std::pop_heap(hits_.begin(), hits_.end(), is_better);
    hits_.pop_back();
  }

  std::vector<PrefixHit> take() { return std::move(hits_); }

 private:
  std::size_t most_;
  std::uint32_t newest_;
  std::vector<PrefixHit> hits_;
};

// False when the block lies behind all that begins with the prefix.
bool add_block(const WordList& list, std::uint32_t block, std::string_view prefix, BestHits& best) {
  for (WordCursor at = list.in(block); at.next();) {
    const std::string_view begin = at.entry().key.substr(0, prefix.size());
    if (begin > prefix) return false;
    if (begin == prefix) best.add(at.entry());
  }
  return true;
}

bool begins_behind(const WordList& list, std::uint32_t block, std::string_view prefix) {
  WordCursor at = list.in(block);
  return !at.next() || at.entry().key.substr(0, prefix.size()) > prefix;
}

std::vector<PrefixHit> best_of(const WordList& list, std::string_view prefix, std::uint32_t newest, std::size_t most) {
  BestHits best(most, newest);
  for (std::uint32_t block = list.block_of(prefix); block < list.blocks(); ++block) {
    if (best.may_take(list.most_articles(block))) {
      if (!add_block(list, block, prefix, best)) break;
    } else if (block % 64 == 0 && begins_behind(list, block, prefix)) {
      break;
    }
  }
  return best.take();
}

void add_entry_of(const WordList& list, PrefixHit& hit) {
  for (WordCursor at = list.in(list.block_of(hit.key)); at.next();) {
    if (at.entry().key != hit.key) continue;
    hit.articles += at.entry().articles;
    hit.newest_day = std::max(hit.newest_day, at.entry().newest_day);
    return;
  }
}

}  // namespace

std::vector<PrefixHit> find_by_prefix(const std::vector<const WordList*>& lists, std::string_view prefix,
                                      std::size_t most) {
  if (most == 0) return {};
  std::uint32_t newest = 0;
  for (const WordList* list : lists) newest = std::max(newest, list->newest_day());
  std::map<std::string, PrefixHit> found;
  for (const WordList* list : lists)
    for (const PrefixHit& hit : best_of(*list, prefix, newest, most)) {
      PrefixHit& known = found.try_emplace(hit.key, hit).first->second;
      if (known.articles < hit.articles) known = hit;  // the form of the list that has it most often
    }
  std::vector<PrefixHit> hits;
  for (auto& [key, hit] : found) {
    hit.articles = 0;
    for (const WordList* list : lists) add_entry_of(*list, hit);
    hit.score = score_of(hit.articles, hit.newest_day, newest);
    hits.push_back(std::move(hit));
  }
  std::sort(hits.begin(), hits.end(), is_better);
  if (hits.size() > most) hits.resize(most);
  return hits;
}

}  // namespace fihris
