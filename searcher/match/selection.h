// Which articles a query asks for, or a part of it, as plain data: a tree over terms, words that stand together, and
// spellings. It knows nothing of points.
//
//   «+(غاز OR "حقل ظهر") -نفط» is all_but({any_of({any_term(غاز…), phrase}), any_term(نفط…)}).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/query/query_tree.h"

namespace fihris {

struct Selection {
  enum class Kind : std::uint8_t {
    any_term,  // has one of the terms
    phrase,    // has the terms in a row
    near,      // has the terms within `span` positions, in any order
    spelling,  // is in the one part, and spells the words of the clause as it does
    all_of,    // is in every part
    any_of,    // is in a part
    all_but,   // is in the first part, and in no other
  };

  Kind kind = Kind::any_term;
  std::vector<std::string> terms{};
  std::size_t span = 0;
  std::vector<Selection> parts{};
  std::optional<Clause> clause{};

  bool operator==(const Selection&) const = default;
};

Selection any_term(std::vector<std::string> terms);
Selection no_article();
Selection every_article();

// Of one part that part; of none every article.
Selection all_of(std::vector<Selection> parts);

// Of one part that part; of none no article. Parts that are terms become one.
Selection any_of(std::vector<Selection> parts);

Selection all_but(Selection articles, Selection without);

}  // namespace fihris
