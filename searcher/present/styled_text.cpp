#include "searcher/present/styled_text.h"

#include <algorithm>

#include "common/text/character_fold.h"
#include "common/text/display_width.h"
#include "common/text/utf8.h"
#include "searcher/present/terminal_text.h"
#include "searcher/present/visual_order.h"

namespace fihris {
namespace {

constexpr std::string_view mark_on = "\x1b[1;31m";
constexpr std::string_view mark_off = "\x1b[0m";
constexpr std::string_view right_to_left_isolate = "\u2067";
constexpr std::string_view left_to_right_isolate = "\u2066";
constexpr std::string_view end_of_isolate = "\u2069";

// Arabic, Hebrew, Syriac, Thaana, N'Ko … and the presentation forms.
bool is_right_to_left_letter(char32_t code_point) {
  return (code_point >= 0x590 && code_point <= 0x8FF) || (code_point >= 0xFB1D && code_point <= 0xFDFF) ||
         (code_point >= 0xFE70 && code_point <= 0xFEFC);
}

bool is_letter(char32_t code_point) {
  const CharacterKind kind = fold_character(code_point).kind;
  return kind == CharacterKind::arabic || kind == CharacterKind::other;
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (is_right_to_left_letter(decode_utf8(text, at))) return true;
  return false;
}

StyledText part_of(const StyledText& text, std::size_t begin, std::size_t end) {
  StyledText part{text.text.substr(begin, end - begin), {}};
  for (const ByteRange& mark : text.marks) {
    if (mark.end <= begin || mark.begin >= end) continue;
    part.marks.push_back({static_cast<std::uint32_t>(std::max<std::size_t>(mark.begin, begin) - begin),
                          static_cast<std::uint32_t>(std::min<std::size_t>(mark.end, end) - begin)});
  }
  return part;
}

std::string coloured(const StyledText& line) {
  std::string out;
  std::size_t at = 0;
  for (const ByteRange& mark : line.marks) {
    out.append(line.text, at, mark.begin - at).append(mark_on);
    out.append(line.text, mark.begin, mark.size()).append(mark_off);
    at = mark.end;
  }
  return out.append(line.text, at);
}

struct Decoded {
  std::u32string characters;
  std::vector<bool> marked;
};

Decoded decode(const StyledText& line) {
  Decoded decoded;
  auto mark = line.marks.begin();
  for (std::size_t at = 0; at < line.text.size();) {
    while (mark != line.marks.end() && mark->end <= at) ++mark;
    decoded.marked.push_back(mark != line.marks.end() && at >= mark->begin);
    decoded.characters += decode_utf8(line.text, at);
  }
  return decoded;
}

std::string in_visual_order(const StyledText& line, bool right_to_left) {
  const Decoded decoded = decode(line);
  const VisualText visual = visual_order(decoded.characters, right_to_left);
  std::string out;
  bool marked = false;
  for (std::size_t i = 0; i < visual.text.size(); ++i) {
    const bool now = decoded.marked[visual.places[i]];
    if (now != marked) out += now ? mark_on : mark_off;
    marked = now;
    append_utf8(out, visual.text[i]);
  }
  return marked ? out.append(mark_off) : out;
}

}  // namespace

StyledText styled(const MarkedText& marked, bool colour) {
  StyledText result;
  const std::string_view text = marked.text;
  std::size_t at = 0;
  if (marked.starts_inside) result.text += "… ";
  for (const ByteRange& mark : marked.marks) {
    result.text += printable_line(text.substr(at, mark.begin - at));
    const auto begin = static_cast<std::uint32_t>(result.text.size());
    const std::string word = printable_line(text.substr(mark.begin, mark.size()));
    result.text += colour ? word : "«" + word + "»";
    if (colour) result.marks.push_back({begin, static_cast<std::uint32_t>(result.text.size())});
    at = mark.end;
  }
  result.text += printable_line(text.substr(at));
  if (marked.ends_inside) result.text += " …";
  return result;
}

bool is_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = decode_utf8(text, at);
    if (code_point == invalid_code_point || !is_letter(code_point)) continue;
    return is_right_to_left_letter(code_point);
  }
  return false;
}

std::vector<StyledText> wrapped(const StyledText& text, std::size_t width, std::size_t taken) {
  if (width == 0) return {text};
  std::vector<StyledText> lines;
  std::size_t begin = 0;     // of the line
  std::size_t end = 0;       // of the last word that fits
  std::size_t used = taken;  // columns up to there
  for (std::size_t at = 0; at <= text.text.size();) {
    const std::size_t space = std::min(text.text.find(' ', at), text.text.size());
    const std::size_t columns = display_width(std::string_view(text.text).substr(at, space - at));
    if (end > begin && used + 1 + columns > width) {
      lines.push_back(part_of(text, begin, end));
      begin = at;
      used = columns;
    } else {
      used += columns + (end > begin ? 1 : 0);
    }
    end = space;
    at = space + 1;
  }
  lines.push_back(part_of(text, begin, end));
  return lines;
}

std::string shown(const StyledText& line, const TextStyle& style, bool right_to_left) {
  const bool is_plain = style.order == TextOrder::logical || !has_right_to_left(line.text);
  if (is_plain) return coloured(line);
  if (style.order == TextOrder::visual) return in_visual_order(line, right_to_left);
  std::string out(right_to_left ? right_to_left_isolate : left_to_right_isolate);
  return out.append(coloured(line)).append(end_of_isolate);
}

}  // namespace fihris
