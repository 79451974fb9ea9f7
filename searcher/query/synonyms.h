// A user's own table of words that mean the same: where a query has one of them, the others count too, but less.
//
//   سيارة<TAB>مركبة<TAB>عربة نقل        one group a line, its entries apart by tabs
//   # a comment, as are blank lines
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/query/query_tree.h"

namespace fihris {

inline constexpr std::size_t max_synonym_file_bytes = std::size_t{4} << 20;
inline constexpr std::size_t max_synonyms_of_group = 32;
inline constexpr std::size_t max_words_of_synonym = 8;
inline constexpr std::size_t max_synonyms_of_query = 64;  // the rest is left out: it would only slow the search

// Once made it does not change: threads may share it.
class SynonymTable {
 public:
  SynonymTable() = default;  // changes no query

  // `file` is named in errors. Throws InputError "FILE:LINE: …" for a line that is not as above.
  static SynonymTable parse(std::string_view content, const std::string& file, Analyzer& analyzer);

  // Throws IoError too, when the file cannot be read or is over 4 MiB.
  static SynonymTable read(const std::filesystem::path& file, Analyzer& analyzer);

  // Adds synonyms to the words of a query, in any of their forms: neither to excluded words, nor to what stands in
  // quotation marks or is to be spelled just so. An entry of several words is found where they follow each other.
  void expand(QueryTree& tree) const;

 private:
  struct Entry {
    std::vector<QueryWord> words;
    std::vector<QueryWord> keys;  // those that a query is not read without: all but function words
  };
  using Group = std::vector<Entry>;
  struct Place {
    std::size_t group = 0;
    std::size_t entry = 0;
  };

  static Entry make_entry(std::span<const Token> tokens);
  void add_group(Group group);
  bool is_at(const Entry& entry, const std::vector<Clause>& clauses, std::size_t clause) const;
  void expand(std::vector<Clause>& clauses, std::size_t& added) const;

  std::vector<Group> groups_;
  std::multimap<std::string, Place, std::less<>> places_;  // by each stem of an entry's first key
};

}  // namespace fihris
