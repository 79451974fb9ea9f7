#include "searcher/match/plan_search.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>
#include <utility>

#include "common/base/hash.h"
#include "common/base/side_by_side.h"
#include "searcher/match/best_matches.h"
#include "searcher/match/document_ids.h"
#include "searcher/match/document_sample.h"
#include "searcher/match/freshness.h"

namespace fihris {
namespace {

// So many texts are read to count matches with facets, or without. What a tenth of the matches have is then right to
// within 19 % in 19 cases of 20.
constexpr double sampled_for_facets = 1'000;
constexpr double sampled_for_total = 200;

// Where texts do not match, so many times more are read at once.
constexpr std::uint64_t growth = 4;

// Calls visit(place) for every match that may still be among the best. Most words of bits have none, and that is known
// without looking at each.
template <typename Visit>
void for_each_good(const FoundWindow& window, const BestMatches& best, const Visit& visit) {
  for (std::uint32_t i = 0; i < window.matches.size(); ++i) {
    if (window.matches[i] == 0) continue;
    const double* const of_word = window.scores.data() + std::size_t{i} * word_bits;
    const double threshold = best.threshold();
    unsigned good = 0;
    for (std::uint32_t bit = 0; bit < word_bits; ++bit) good |= of_word[bit] >= threshold ? 1U : 0U;
    if (good == 0) continue;
    for_each_bit({&window.matches[i], 1}, [&](std::uint32_t bit) { visit(i * word_bits + bit); });
  }
}

void note(std::vector<std::uint64_t>& documents, std::uint32_t first, const WindowBits& bits) {
  documents.resize(first / word_bits);
  documents.insert(documents.end(), bits.begin(), bits.end());
}

PostingList as_list(const std::vector<std::uint32_t>& documents) {
  PostingList list;
  for (const std::uint32_t document : documents) list.add(document, 1);
  return list;
}

}  // namespace

PlanSearch::PlanSearch(const IndexReader& reader, SearchMemory& memory, const QueryPlan& plan,
                       const RankingWeights& weights, const AnswerOptions& options)
    : reader_(reader),
      memory_(memory),
      weights_(weights),
      options_(options),
      deadline_(options.timeout_seconds),
      checks_(reader),
      matched_(reader.segments().size()),
      certain_(reader.segments().size()) {
  load(plan);
}

void PlanSearch::load(const QueryPlan& plan) {
  SelectionLists lists(reader_, memory_.postings, checks_);
  lists.matter_only_in(plan.required);
  const auto load_all = [&](const std::vector<Selection>& selections, std::vector<LoadedSelection>& loaded) {
    for (const Selection& each : selections) loaded.push_back(lists.load(each));
  };
  load_all(plan.required, plan_.required);
  load_all(plan.excluded, plan_.excluded);
  load_all(plan.any_of, plan_.any_of);
  load_all(plan.exceptions, plan_.exceptions);
  plan_.asks_for_any = plan.asks_for_any;
  load(plan.deciding, plan_.deciding);
  load(plan.further, plan_.further);
}

void PlanSearch::load(const std::vector<Points>& points, std::vector<LoadedPoints>& loaded) {
  for (const Points& each : points) {
    if (is_late_ || deadline_.is_over()) {
      is_late_ = true;
      return;
    }
    if (auto lists = load_points(each, memory_.postings, reader_.documents())) loaded.push_back(std::move(*lists));
  }
}

void PlanSearch::search_segment(std::size_t segment, const std::function<void(const FoundWindow&)>& visit) {
  const PostingList hidden = as_list(reader_.segments()[segment].hidden);
  const SegmentFacts facts{segment, memory_.lengths.of_segment(segment), memory_.lengths.average(), hidden};
  std::make_unique<SegmentSearch>(plan_, facts, checks_, weights_)->run(visit);
}

// Segments are searched side by side where their lists are long.
FoundMatches PlanSearch::pass(std::uint64_t wanted, const Order& order) {
  DocumentIds ids(reader_);
  std::mutex one_at_a_time;
  const auto id_of = [&](std::uint32_t document) {
    const std::lock_guard lock(one_at_a_time);
    return ids.id_of(document);
  };
  read_columns(order);
  const std::size_t threads = threads_for_pass();
  // Alone, a thread knows from the segments before what is not among the best.
  std::vector<BestMatches> best(threads > 1 ? matched_.size() : 1, BestMatches(wanted, id_of));
  run_side_by_side(matched_.size(), threads,
                   [&](std::size_t segment) { pass_segment(segment, order, best[threads > 1 ? segment : 0]); });
  for (std::size_t i = 1; i < best.size(); ++i) best[0].add(best[i]);
  return {best[0].take(), count_all(matched_)};
}

// What threads must not read at once.
void PlanSearch::read_columns(const Order& order) {
  memory_.lengths.average();
  for (std::size_t i = 0; i < matched_.size(); ++i) {
    memory_.lengths.of_segment(i);
    if (order.needs_days()) memory_.dates.of_segment(i);
  }
}

std::size_t PlanSearch::threads_for_pass() const {
  constexpr std::uint64_t many_postings = 200'000;
  if (options_.threads > 0) return options_.threads;
  std::uint64_t postings = 0;
  for (const auto* points : {&plan_.deciding, &plan_.further})
    for (const LoadedPoints& each : *points)
      for (const auto& list : each.lists) postings += list->articles;
  return worthwhile_threads(postings, many_postings);
}

void PlanSearch::pass_segment(std::size_t segment, const Order& order, BestMatches& best) {
  const auto add = [&](std::uint32_t document, double score, double key) {
    best.add({reader_.number_of({segment, document}), score, 0}, key);
  };
  const std::vector<std::int32_t>* const days = order.needs_days() ? &memory_.dates.of_segment(segment) : nullptr;
  FreshnessByDay fresh(options_.today, options_.half_life_days, order.most_freshness);
  matched_[segment].clear();
  certain_[segment].clear();
  search_segment(segment, [&](const FoundWindow& window) {
    const std::uint32_t first = window.first_document;
    note(matched_[segment], first, window.matches);
    if (!checks_.is_empty()) note(certain_[segment], first, window.certain);
    if (order.sort == SortOrder::date) {
      for_each_bit(window.matches,
                   [&](std::uint32_t place) { add(first + place, window.scores[place] + 0, (*days)[first + place]); });
    } else if (order.most_freshness > 0) {
      for_each_bit(window.matches, [&](std::uint32_t place) {
        const double score = window.scores[place] + fresh.points((*days)[first + place]);
        add(first + place, score, score);
      });
    } else {
      for_each_good(window, best, [&](std::uint32_t place) {
        const double score = window.scores[place] + 0;
        add(first + place, score, score);
      });
    }
  });
}

bool PlanSearch::is_certain(std::uint32_t document) const {
  const DocumentPlace place = reader_.place_of(document);
  return has_bit(certain_[place.segment], place.document);
}

// Reads texts in the order in which they lie; false when the time was over before.
bool PlanSearch::check(std::vector<DocumentPlace> places) {
  std::ranges::sort(places, {}, [](const DocumentPlace& place) { return std::pair(place.segment, place.document); });
  for (const DocumentPlace& place : places) {
    if (deadline_.is_over()) {
      is_late_ = true;
      return false;
    }
    checks_.check(place);
  }
  return true;
}

// In the first round most of the best will do.
FoundMatches PlanSearch::find_best(std::uint64_t wanted, const Order& order) {
  std::uint64_t asked = wanted;
  for (bool is_first = true;; is_first = false) {
    if (!is_first) asked = std::min<std::uint64_t>(asked * growth, std::uint64_t{1} << 31U);
    FoundMatches found = pass(asked, order);
    if (checks_.is_empty()) return found;
    std::uint64_t certain = 0;
    std::vector<DocumentPlace> open;
    for (const Match& match : found.best) {
      if (certain == wanted) break;
      if (is_certain(match.document)) {
        ++certain;
      } else {
        open.push_back(reader_.place_of(match.document));
      }
    }
    const bool is_enough = open.empty() && (certain == wanted || found.best.size() < asked);
    if (!is_enough && check(std::move(open))) continue;
    std::erase_if(found.best, [this](const Match& match) { return !is_certain(match.document); });
    found.best.resize(std::min<std::size_t>(found.best.size(), wanted));
    found.is_cut_short = is_late_;
    return found;
  }
}

double PlanSearch::best_score() {
  if (plan_.deciding.empty() && plan_.further.empty()) return 0;
  const std::vector<Match> best = find_best(1, {}).best;
  return best.empty() ? 0 : best.front().score;
}

std::uint64_t PlanSearch::count_all(const Bits& bits) {
  std::uint64_t count = 0;
  for (const std::vector<std::uint64_t>& each : bits) count += count_bits(each);
  return count;
}

std::vector<DocumentPlace> PlanSearch::uncertain() const {
  std::vector<DocumentPlace> places;
  for (std::size_t i = 0; i < matched_.size(); ++i)
    for_each_bit(matched_[i], [&](std::uint32_t document) {
      if (!has_bit(certain_[i], document)) places.push_back({i, document});
    });
  return places;
}

void PlanSearch::keep_sample(double share) {
  for (std::size_t i = 0; i < matched_.size(); ++i) {
    const DocumentSample sample(share, hash_number(std::to_string(i)));
    for_each_bit(matched_[i], [&](std::uint32_t document) {
      if (!sample.has(document)) matched_[i][document / word_bits] &= ~(std::uint64_t{1} << document % word_bits);
    });
  }
}

// What is left in matched_ are matches, all of them or a share.
void PlanSearch::settle_total(MatchPage& page) {
  const bool is_open = !checks_.is_empty() && count_all(certain_) < count_all(matched_);
  if (is_open) {
    const double most = options_.facet_values > 0 ? sampled_for_facets : sampled_for_total;
    const auto expected = static_cast<double>(count_all(matched_));
    share_ = options_.exact_counts || expected <= most ? 1 : most / expected;
    if (share_ < 1) keep_sample(share_);
    check(uncertain());
    pass(0, {});
    if (share_ < 1) keep_sample(share_);
    if (is_late_) matched_ = certain_;
  }
  page.total = static_cast<std::uint64_t>(std::llround(static_cast<double>(count_all(matched_)) / share_));
  page.total_is_exact = share_ >= 1 && !is_late_;
  page.is_timed_out = is_late_;
}

MatchPage PlanSearch::page(std::uint64_t offset, std::uint64_t limit) {
  const Order order{options_.sort, options_.half_life_days > 0 ? freshness_share * best_score() : 0};
  MatchPage page = page_of(reader_, memory_.links, options_, offset, limit,
                           [&](std::uint64_t wanted) { return find_best(wanted, order); });
  page.most_freshness = order.most_freshness;
  settle_total(page);
  return page;
}

std::vector<double> PlanSearch::scores_of(const std::vector<std::uint32_t>& documents) {
  std::vector<DocumentPlace> places;
  places.reserve(documents.size());
  for (const std::uint32_t document : documents) places.push_back(reader_.place_of(document));
  if (!checks_.is_empty()) check(places);
  std::vector<double> scores(documents.size());
  for (std::size_t segment = 0; segment < matched_.size(); ++segment)
    search_segment(segment, [&](const FoundWindow& window) {
      for (std::size_t i = 0; i < places.size(); ++i) {
        const std::uint32_t place = places[i].document - window.first_document;  // wraps around where it lies before
        if (places[i].segment != segment || place >= window_size || !has_bit(window.certain, place)) continue;
        scores[i] = window.scores[place] + 0;
      }
    });
  return scores;
}

FacetCounts PlanSearch::count() const {
  FacetCounter counter(memory_.facets);
  for (std::size_t segment = 0; segment < matched_.size(); ++segment) {
    const std::vector<FacetRow>& rows = memory_.facets.of_segment(segment);
    for_each_bit(matched_[segment], [&](std::uint32_t document) { counter.count(rows[document]); });
  }
  return counter.counts(share_);
}

}  // namespace fihris
