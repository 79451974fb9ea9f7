#include "searcher/match/selection_lists.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "common/base/error.h"
#include "common/index/packed_numbers.h"
#include "common/index/position_blocks.h"
namespace fihris {
namespace {

using Kind = Selection::Kind;

// Looking words up in one more list costs something too.
constexpr std::uint64_t filter_gain = 4;

// Under which the documents of a selection are kept: no term begins so.
std::string key_of(const Selection& selection, const Selection& among) {
  std::string key = "\x01";
  append_number(static_cast<std::uint64_t>(selection.kind), key);
  append_number(selection.span, key);
  for (const std::vector<std::string>* terms : {&selection.terms, &among.terms}) {
    append_number(terms->size(), key);
    for (const std::string& term : *terms) append_number(term.size(), key), key += term;
  }
  return key;
}

Documents documents_of(const PostingList& list, std::uint32_t last_document) {
  Documents documents;
  PostingList::Cursor cursor(list);
  for (std::uint32_t window = 0; window <= last_document / window_size; ++window)
    cursor.visit(window,
                 [&](std::uint32_t place, std::uint32_t) { documents.push_back(window * window_size + place); });
  return documents;
}

PostingList list_of(const Documents& documents) {
  PostingList list;
  for (const std::uint32_t document : documents) list.add(document, 1);
  list.release_spare_room();
  return list;
}

// Throws IndexError for documents that there should not be.
Documents documents_together(const Selection& selection, const SearchedSegment& segment, const Documents* among) {
  std::vector<PositionList> words;
  for (const std::string& term : selection.terms) {
    words.push_back(segment.positions.find(term));
    if (words.back().empty()) return {};
  }
  Documents found =
      selection.kind == Kind::phrase ? documents_in_row(words, among) : documents_near(words, selection.span, among);
  if (!found.empty() && found.back() > segment.last_document)
    throw IndexError("words are said to stand in a document that there is not");
  return found;
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

// Those that the required terms leave, of one segment.
Documents SelectionLists::documents_that_matter(std::size_t segment) {
  Documents all;
  for (const std::string& term : rarest_.terms)
    std::ranges::copy(documents_of(postings_.find(term)->segments[segment], reader_.segments()[segment].last_document),
                      std::back_inserter(all));
  std::ranges::sort(all);
  return all;
}

std::shared_ptr<const TermPostings> SelectionLists::find_together(const Selection& selection) {
  std::uint64_t most = reader_.documents();
  for (const std::string& term : selection.terms)
    most = std::min<std::uint64_t>(most, reader_.database().get_termfreq(term));
  const bool is_filtered = rarest_articles_ < most / filter_gain;
  const auto read = [&] {
    std::vector<PostingList> lists(reader_.segments().size());
    for (std::size_t i = 0; i < lists.size() && most > 0; ++i) {
      const Documents among = is_filtered ? documents_that_matter(i) : Documents{};
      lists[i] = list_of(documents_together(selection, reader_.segments()[i], is_filtered ? &among : nullptr));
    }
    return lists;
  };
  return postings_.find(key_of(selection, is_filtered ? rarest_ : Selection{}), read);
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
