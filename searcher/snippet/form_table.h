// Which words of a query a form of a token belongs to: the look-up that the highlighter does for every word
// of a text.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace fihris {

using WordSet = std::uint64_t;  // bit i: the i-th word of the query

class FormTable {
 public:
  void add(std::string_view form, unsigned word);

  // The query words that have this form. Most words of a text are in no query, and a bitmap of a few features
  // of the form says so without a hash being computed.
  WordSet find(std::string_view form) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  std::array<std::uint64_t, 4> seen_{};
  std::unordered_map<std::string, WordSet, Hash, std::equal_to<>> words_;
};

}  // namespace fihris
