#include "searcher/match/selection_lists.h"

#include <algorithm>
#include <string>
#include <utility>

#include <xapian.h>

namespace fihris {
namespace {

using Kind = Selection::Kind;
using Xapian::Query;

// Looking words up in one more list costs something too.
constexpr std::uint64_t filter_gain = 4;

// The documents of every segment that match, without weights: a query of terms alone, which remote databases answer.
std::vector<PostingList> read_matches(const IndexReader& reader, const Query& query, Xapian::doccount most) {
  Xapian::Enquire enquire(reader.database());
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  enquire.set_query(query);
  const Xapian::MSet found = enquire.get_mset(0, most);
  std::vector<std::vector<std::uint32_t>> documents(reader.segments().size());
  for (auto at = found.begin(); at != found.end(); ++at) {
    const DocumentPlace place = reader.place_of(*at);
    documents[place.segment].push_back(place.document);
  }
  std::vector<PostingList> lists(documents.size());
  for (std::size_t i = 0; i < lists.size(); ++i) {
    std::ranges::sort(documents[i]);
    for (const std::uint32_t document : documents[i]) lists[i].add(document, 1);
    lists[i].release_spare_room();
  }
  return lists;
}

}  // namespace

std::uint64_t SelectionLists::articles_of(const Selection& terms) const {
  std::uint64_t articles = 0;
  for (const std::string& term : terms.terms) articles += reader_.database().get_termfreq(term);
  return articles;
}

void SelectionLists::matter_only_in(const std::vector<Selection>& required) {
  for (const Selection& each : required) {
    if (each.kind != Kind::any_term) continue;
    const std::uint64_t articles = articles_of(each);
    if (articles >= rarest_articles_) continue;
    rarest_ = each;
    rarest_articles_ = articles;
  }
}

std::shared_ptr<const TermPostings> SelectionLists::find_together(const Selection& selection) {
  Xapian::doccount most = reader_.database().get_doccount();
  for (const std::string& term : selection.terms) most = std::min(most, reader_.database().get_termfreq(term));
  Query query(selection.kind == Kind::phrase ? Query::OP_PHRASE : Query::OP_NEAR, selection.terms.begin(),
              selection.terms.end(), static_cast<Xapian::termcount>(selection.span));
  if (rarest_articles_ < most / filter_gain)
    query = Query(Query::OP_FILTER, query, Query(Query::OP_OR, rarest_.terms.begin(), rarest_.terms.end()));
  const auto read = [&] {
    if (most == 0) return std::vector<PostingList>(reader_.segments().size());
    return read_matches(reader_, query, most);
  };
  return postings_.find("\x01" + query.serialise(), read);  // no term begins so
}

LoadedSelection SelectionLists::load(const Selection& selection) {
  LoadedSelection loaded;
  loaded.kind = selection.kind;
  for (const Selection& part : selection.parts) loaded.parts.push_back(load(part));
  if (selection.kind == Kind::phrase || selection.kind == Kind::near) {
    loaded.kind = Kind::any_term;
    loaded.lists.push_back(find_together(selection));
  } else {
    for (const std::string& term : selection.terms) loaded.lists.push_back(postings_.find(term));
  }
  if (selection.clause) loaded.clause = checks_.add(*selection.clause);
  return loaded;
}

}  // namespace fihris
