#include "common/index/remote_postings.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fihris {
namespace {

// A query costs two more messages there and back.
constexpr Xapian::doccount few_postings = 50;

std::vector<Posting> as_list(const Xapian::Database& database, const std::string& term) {
  std::vector<Posting> postings;
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end; ++at) postings.push_back({*at, at.get_wdf()});
  return postings;
}

std::uint32_t times_of(double score) {
  if (!(score >= 0) || score > std::numeric_limits<std::uint32_t>::max() || score != std::floor(score))
    throw Xapian::DatabaseCorruptError("a term is said to come a number of times that there is not");
  return static_cast<std::uint32_t>(score);
}

std::vector<Posting> as_answer(const Xapian::Database& database, const std::string& term, Xapian::doccount most) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::TfIdfWeight("nnn"));  // how often it comes, and nothing else
  enquire.set_query(Xapian::Query(term));
  const Xapian::MSet answer = enquire.get_mset(0, most);
  std::vector<Posting> postings;
  postings.reserve(answer.size());
  for (auto at = answer.begin(); at != answer.end(); ++at) postings.push_back({*at, times_of(at.get_weight())});
  return postings;
}

}  // namespace

std::vector<Posting> remote_postings(const Xapian::Database& database, const std::string& term) {
  const Xapian::doccount count = term.empty() ? 0 : database.get_termfreq(term);
  if (count == 0 && !term.empty()) return {};
  std::vector<Posting> postings = count <= few_postings ? as_list(database, term) : as_answer(database, term, count);
  std::ranges::sort(postings, {}, &Posting::document);
  if (std::ranges::adjacent_find(postings, {}, &Posting::document) != postings.end())
    throw Xapian::DatabaseCorruptError("a term is said to be twice in a document");
  return postings;
}

}  // namespace fihris
