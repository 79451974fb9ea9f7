// What the user wants to see of each hit.
//
//   const LineTemplate line("{rank}\\t{id}\\t{title}\\n");
//   out << line.of(hit);
//
// {NAME} is a field of hit_fields.h, in one line and without control characters. \n \t \\ \{ \} are a line end, a tab
// and the characters themselves; all else stands for itself. Nothing is added at the end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/present/hit_fields.h"

namespace fihris {

class LineTemplate {
 public:
  // Throws UsageError, with the place shown, for a brace without its partner, an unknown field or escape, invalid UTF-8
  // and more than 4,096 bytes.
  explicit LineTemplate(std::string_view text);

  std::string of(const Hit& hit) const;

 private:
  struct Piece {
    std::string text;
    const HitField* field = nullptr;  // after the text; null for the last
  };

  std::vector<Piece> pieces_;
};

}  // namespace fihris
