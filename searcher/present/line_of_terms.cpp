#include "searcher/present/line_of_terms.h"

#include <algorithm>
#include <ostream>
#include <string>

#include "common/text/display_width.h"
#include "searcher/present/styled_text.h"
#include "searcher/present/terminal_text.h"

namespace fihris {
namespace {

constexpr std::size_t least_room = 20;

std::size_t fitting_indent(std::size_t indent, std::size_t width) {
  constexpr std::size_t small = 3;
  return width == 0 || indent + least_room <= width ? indent : small;
}

}  // namespace

LineOfTerms::LineOfTerms(std::ostream& out, const TextStyle& style, std::string_view beginning, std::size_t indent)
    : out_(out), style_(style), indent_(fitting_indent(indent, style.width)), used_(beginning.size()) {
  out_ << beginning;
}

LineOfTerms::~LineOfTerms() {
  out_ << '\n';
}

bool LineOfTerms::has_room(std::size_t columns) const {
  return style_.width == 0 || used_ <= indent_ || used_ + columns <= style_.width;
}

void LineOfTerms::begin_line() {
  out_ << '\n' << std::string(indent_, ' ');
  used_ = indent_;
}

void LineOfTerms::term(std::string_view text, std::string_view after) {
  const std::string safe = printable_line(text);
  if (!has_room((is_new_ ? 0 : 1) + display_width(safe) + after.size())) {
    begin_line();
  } else if (!is_new_) {
    out_ << ' ';
    ++used_;
  }
  is_new_ = false;
  const std::size_t room = style_.width > indent_ ? style_.width - indent_ : 0;
  const bool right_to_left = is_right_to_left(safe);
  bool is_first = true;
  for (const StyledText& part : wrapped({safe, {}}, room, std::max(used_, indent_) - indent_)) {
    if (!is_first) begin_line();
    is_first = false;
    out_ << shown(part, style_, right_to_left);
    used_ += display_width(part.text);
  }
  out_ << after;
  used_ += after.size();
}

void LineOfTerms::words(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    term(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace fihris
