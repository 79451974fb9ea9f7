#include "searcher/match/query_expander.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/index/packed_text.h"
#include "common/index/schema.h"
#include "searcher/match/near_words.h"
#include "searcher/match/phrase_budget.h"

namespace fihris {
namespace {

using std::chrono::sys_days;

// Of what stands behind a prefix, packed.
using Accept = std::function<NearWords::Answer(std::string_view)>;

constexpr std::size_t steps_before_leap = 4;  // a leap costs as much

struct Found {
  std::string rest;  // packed
  Xapian::doccount articles = 0;
};

// The terms that most articles have, of many: most of them are not even copied.
class MostFrequent {
 public:
  explicit MostFrequent(std::size_t wanted) : wanted_(wanted) {}

  void add(std::string_view rest, Xapian::doccount articles) {
    ++count_;
    if (wanted_ == 0 || (best_.size() == wanted_ && !is_before(articles, rest, best_.front()))) return;
    if (best_.size() == wanted_) {
      std::ranges::pop_heap(best_, is_better);
      best_.pop_back();
    }
    best_.push_back({std::string(rest), articles});
    std::ranges::push_heap(best_, is_better);
  }

  std::size_t count() const { return count_; }  // of all that were added

  // Unpacked, the most frequent first.
  std::vector<std::string> take() {
    std::ranges::sort(best_, is_better);
    std::vector<std::string> words;
    words.reserve(best_.size());
    for (const Found& each : best_) words.push_back(unpack(each.rest));
    return words;
  }

 private:
  static bool is_before(Xapian::doccount articles, std::string_view rest, const Found& other) {
    return articles != other.articles ? articles > other.articles : rest < other.rest;
  }
  static bool is_better(const Found& a, const Found& b) { return is_before(a.articles, a.rest, b); }

  std::size_t wanted_;
  std::size_t count_ = 0;
  std::vector<Found> best_;  // a heap, the worst at its top
};

class Expander {
 public:
  explicit Expander(const Xapian::Database& database) : database_(database) {}

  void expand(Clause& clause) {
    switch (clause.kind) {
      case ClauseKind::words:
      case ClauseKind::near: return;
      case ClauseKind::prefix: return expand_prefix(clause);
      case ClauseKind::fuzzy: return expand_fuzzy(clause);
      case ClauseKind::filter: return expand_filter(clause);
      case ClauseKind::group: break;
    }
    for (Clause& part : clause.group) expand(part);
  }

  std::vector<std::string> take_warnings() { return std::move(warnings_); }

 private:
  // The most frequent of those accepted. What a query asks for again is not looked up again.
  std::vector<std::string> find(const schema::Prefix& prefix, std::string_view begin, const Accept& accept,
                                const std::string& typed) {
    const std::string start = std::string(prefix.prefix) + std::string(begin);
    const auto [known, is_new] = known_.try_emplace(std::pair(start, typed));
    if (is_new) known->second = look_up(prefix, start, accept, typed);
    return known->second;
  }

  std::vector<std::string> look_up(const schema::Prefix& prefix, const std::string& start, const Accept& accept,
                                   const std::string& typed) {
    MostFrequent found(std::min(max_expansions, max_expansions_of_query - expansions_));
    std::size_t vain_steps = 0;
    for (auto term = database_.allterms_begin(start); term != database_.allterms_end(start);) {
      if (++looked_at_ > max_terms_looked_at) break;
      const std::string name = *term;
      const std::string_view rest = std::string_view(name).substr(prefix.prefix.size());
      const NearWords::Answer answer = accept(rest);
      if (answer.is_near) found.add(rest, term.get_termfreq());
      vain_steps = answer.dead > 0 ? vain_steps + 1 : 0;
      if (vain_steps < steps_before_leap) {
        ++term;
      } else {
        term.skip_to(behind(name.substr(0, prefix.prefix.size() + answer.dead)));
        looked_at_ += steps_before_leap;
        vain_steps = 0;
      }
    }
    if (looked_at_ > max_terms_looked_at) warn("the query makes too many words be looked up: some were left out");
    std::vector<std::string> words = found.take();
    if (found.count() > words.size())
      warnings_.push_back(fmt::format("{} has too many words: the {} most frequent were taken", typed, words.size()));
    expansions_ += words.size();
    return words;
  }

  // The least string that comes after all that begin so.
  static std::string behind(std::string beginning) {
    while (!beginning.empty() && beginning.back() == '\xFF') beginning.pop_back();
    if (!beginning.empty()) beginning.back() = static_cast<char>(static_cast<unsigned char>(beginning.back()) + 1);
    return beginning;
  }

  void warn(std::string sentence) {
    if (std::ranges::find(warnings_, sentence) == warnings_.end()) warnings_.push_back(std::move(sentence));
  }

  void expand_prefix(Clause& clause) {
    const std::string& word = clause.words.front().folded;
    const auto all = [](std::string_view) { return NearWords::Answer{.is_near = true}; };
    const std::string begin = pack(word), typed = word + "*";
    clause.expansions = find(clause.in_title ? schema::title : schema::folded, begin, all, typed);
    clause.stem_expansions = find(clause.in_title ? schema::title_stem : schema::stem, begin, all, typed);
  }

  // A packed letter is a byte, so that bytes to change are letters to change.
  void expand_fuzzy(Clause& clause) {
    const std::string word = pack(clause.words.front().folded);
    NearWords near(word, clause.distance);
    const std::string_view first = std::string_view(word).substr(0, packed_character_size(word));
    clause.expansions = find(
        clause.in_title ? schema::title : schema::folded, first,
        [&](std::string_view other) { return near.look(other); },
        fmt::format("{}~{}", clause.words.front().folded, clause.distance));
  }

  void expand_filter(Clause& clause) {
    const Filter& filter = clause.filter;
    switch (filter.field) {
      case FilterField::source: return expand_name(clause, schema::source);
      case FilterField::author: return expand_name(clause, schema::author);
      case FilterField::section: return expand_name(clause, schema::section);
      case FilterField::site: return expand_site(clause);
      case FilterField::language: clause.expansions = {filter.value}; return;
      case FilterField::date: expand_dates(clause);
    }
  }

  // «الجزيرة» is part of «الجزيرة نت».
  void expand_name(Clause& clause, const schema::Prefix& prefix) {
    if (clause.filter.prefers_whole && database_.term_exists(schema::term(prefix, clause.filter.value))) {
      clause.expansions = {clause.filter.value};
      return;
    }
    const std::string part = "_" + pack(clause.filter.value) + "_";
    const auto has_part = [&](std::string_view name) {
      return NearWords::Answer{.is_near = ("_" + std::string(name) + "_").find(part) != std::string::npos};
    };
    clause.expansions = find(prefix, "", has_part, clause.filter.value);
  }

  // A site and those below it.
  void expand_site(Clause& clause) {
    const std::string site = pack(clause.filter.value);
    const auto is_of_site = [&](std::string_view host) {
      return NearWords::Answer{.is_near = host == site || host.ends_with("." + site)};
    };
    clause.expansions = find(schema::host, "", is_of_site, clause.filter.value);
  }

  // As few years, months and days as make the range.
  void expand_dates(Clause& clause) {
    clause.expansions.clear();
    const auto years = years_there_are();
    if (!years) return;
    const sys_days begin =
        clause.filter.dates.first ? std::max(sys_days(*clause.filter.dates.first), years->first) : years->first;
    const sys_days last =
        clause.filter.dates.last ? std::min(sys_days(*clause.filter.dates.last), years->second) : years->second;
    for (sys_days day = begin; day <= last;) day = add_period(clause.expansions, day, last);
  }

  // The longest that begins on the day and ends by the last; gives the day behind it.
  static sys_days add_period(std::vector<std::string>& periods, sys_days day, sys_days last) {
    const Date date(day);
    const sys_days next_year(date.year() / 1 / 1 + std::chrono::years(1));
    const sys_days next_month(date.year() / date.month() / 1 + std::chrono::months(1));
    const bool begins_month = date.day() == std::chrono::day(1);
    std::string text = to_compact_string(date);
    if (begins_month && date.month() == std::chrono::January && next_year <= last + std::chrono::days(1)) {
      periods.push_back(text.substr(0, 4));
      return next_year;
    }
    if (begins_month && next_month <= last + std::chrono::days(1)) {
      periods.push_back(text.substr(0, 6));
      return next_month;
    }
    periods.push_back(std::move(text));
    return day + std::chrono::days(1);
  }

  std::optional<std::pair<sys_days, sys_days>> years_there_are() {
    const std::string prefix(schema::year.prefix);
    std::optional<std::pair<int, int>> years;
    for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix); ++term) {
      const std::string rest = schema::rest_of(schema::year, *term);
      if (rest.size() != 4 || rest.find_first_not_of("0123456789") != rest.npos) continue;
      const int year = std::stoi(rest);
      years = years ? std::pair(std::min(years->first, year), std::max(years->second, year)) : std::pair(year, year);
    }
    if (!years) return std::nullopt;
    return std::pair(sys_days(std::chrono::year(years->first) / 1 / 1),
                     sys_days(std::chrono::year(years->second) / 12 / 31));
  }

  const Xapian::Database& database_;
  std::size_t looked_at_ = 0;  // terms
  std::size_t expansions_ = 0;
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> known_;  // by where it starts, and as typed
  std::vector<std::string> warnings_;
};

}  // namespace

ExpandedQuery expand_query(QueryTree tree, const Xapian::Database& database) {
  Expander expander(database);
  for (Clause& clause : tree.clauses) expander.expand(clause);
  std::vector<std::string> warnings = expander.take_warnings();
  std::ranges::move(leave_out_costly_phrases(tree.clauses, database), std::back_inserter(warnings));
  return {std::move(tree), std::move(warnings)};
}

}  // namespace fihris
