#include "searcher/match/selection.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fihris {
namespace {

using Kind = Selection::Kind;

}  // namespace

Selection any_term(std::vector<std::string> terms) {
  Selection selection;
  selection.terms = std::move(terms);
  return selection;
}

Selection no_article() {
  return any_term({});
}

// Xapian keeps all documents as those of the empty term.
Selection every_article() {
  return any_term({""});
}

Selection all_of(std::vector<Selection> parts) {
  if (parts.empty()) return every_article();
  if (parts.size() == 1) return std::move(parts.front());
  Selection selection;
  selection.kind = Kind::all_of;
  selection.parts = std::move(parts);
  return selection;
}

Selection any_of(std::vector<Selection> parts) {
  Selection selection;
  selection.kind = Kind::any_of;
  Selection terms;
  for (Selection& part : parts) {
    if (part.kind == Kind::any_term) {
      std::ranges::move(part.terms, std::back_inserter(terms.terms));
    } else {
      selection.parts.push_back(std::move(part));
    }
  }
  if (selection.parts.empty()) return terms;
  if (!terms.terms.empty()) selection.parts.push_back(std::move(terms));
  return selection.parts.size() == 1 ? Selection(selection.parts.front()) : selection;
}

Selection all_but(Selection articles, Selection without) {
  Selection selection;
  selection.kind = Kind::all_but;
  selection.parts.push_back(std::move(articles));
  selection.parts.push_back(std::move(without));
  return selection;
}

}  // namespace fihris
