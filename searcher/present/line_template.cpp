#include "searcher/present/line_template.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/base/error.h"
#include "common/text/display_width.h"
#include "common/text/utf8.h"
#include "searcher/present/terminal_text.h"

namespace fihris {
namespace {

constexpr std::size_t longest_template = 4096;

constexpr std::array escapes{std::pair{'n', '\n'}, std::pair{'t', '\t'}, std::pair{'\\', '\\'}, std::pair{'{', '{'},
                             std::pair{'}', '}'}};

// The template with a caret below the place.
[[noreturn]] void fail(std::string_view text, std::size_t place, const std::string& why) {
  const std::string before = printable_line(text.substr(0, place));
  throw UsageError("--template: " + why + "\n  " + printable_line(text) + "\n  " +
                   std::string(display_width(before), ' ') + "^");
}

char escaped(std::string_view text, std::size_t place) {
  const char letter = place + 1 < text.size() ? text[place + 1] : '\0';
  const auto found =
      std::find_if(escapes.begin(), escapes.end(), [&](const auto& each) { return each.first == letter; });
  if (found == escapes.end()) fail(text, place, R"(unknown escape: there are \n \t \\ \{ \})");
  return found->second;
}

const HitField& field_at(std::string_view text, std::size_t place, std::size_t end) {
  if (end == std::string_view::npos) fail(text, place, R"(this brace is never closed: write \{ for the sign itself)");
  const std::string_view name = text.substr(place + 1, end - place - 1);
  const HitField* field = find_hit_field(name);
  if (field == nullptr) fail(text, place, "no field \"" + printable_line(name) + "\": there are " + hit_field_names());
  return *field;
}

}  // namespace

LineTemplate::LineTemplate(std::string_view text) {
  if (text.size() > longest_template) throw UsageError("--template: longer than 4096 bytes");
  if (const auto invalid = find_invalid_utf8(text)) fail(text, *invalid, "no valid UTF-8");
  Piece piece;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\') {
      piece.text += escaped(text, at++);
    } else if (text[at] == '{') {
      const std::size_t end = text.find('}', at);
      piece.field = &field_at(text, at, end);
      pieces_.push_back(std::exchange(piece, {}));
      at = end;
    } else if (text[at] == '}') {
      fail(text, at, R"(this brace was never opened: write \} for the sign itself)");
    } else {
      piece.text += text[at];
    }
  }
  pieces_.push_back(std::move(piece));
}

std::string LineTemplate::of(const Hit& hit) const {
  std::string line;
  for (const Piece& piece : pieces_) {
    line += piece.text;
    if (piece.field != nullptr) line += printable_line(piece.field->text(hit));
  }
  return line;
}

}  // namespace fihris
