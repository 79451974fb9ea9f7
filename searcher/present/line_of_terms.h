// A line of words and Arabic terms for people: each term in its own direction, wrapped at the width of the terminal.
//
//   LineOfTerms line(out, style, "   stem     ", 12);     // further lines begin below the first term
//   line.term("مدرسة");
//   line.words("(plural, from");
//   line.term("مدارس", ")");                              //    stem     مدرسة (plural, from مدارس)
#pragma once

#include <iosfwd>
#include <string_view>

#include "searcher/present/text_style.h"

namespace fihris {

// The line is ended by the destructor. What it is given cannot command the terminal.
class LineOfTerms {
 public:
  // `beginning` is ASCII, and written as it is. Where the width leaves little room behind `indent`, further lines begin
  // further left.
  LineOfTerms(std::ostream& out, const TextStyle& style, std::string_view beginning, std::size_t indent);
  ~LineOfTerms();
  LineOfTerms(const LineOfTerms&) = delete;
  LineOfTerms& operator=(const LineOfTerms&) = delete;

  // On the next line when it has no room on this one. `after` is ASCII, and stays with it. A term that is longer than a
  // line is wrapped itself.
  void term(std::string_view text, std::string_view after = "");

  // The line may end at each space.
  void words(std::string_view text);

 private:
  void begin_line();
  bool has_room(std::size_t columns) const;

  std::ostream& out_;
  TextStyle style_;
  std::size_t indent_;
  std::size_t used_;  // columns of the line
  bool is_new_ = true;
};

}  // namespace fihris
