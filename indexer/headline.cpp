#include "indexer/headline.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text/utf8.h"
#include "indexer/readers/control_characters.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_headline = 260;  // bytes: an Arabic letter has two
constexpr std::size_t most_headline_words = 25;
constexpr std::size_t derived_title_words = 12;
constexpr std::size_t longest_derived_title = 200;
constexpr std::size_t longest_outlet = 60;
constexpr std::size_t longest_dateline = 100;

constexpr std::array bullets{"- "sv, "– "sv, "— "sv, "• "sv, "* "sv, "· "sv, "▪"sv, "■"sv, "| "sv};
constexpr std::array sentence_ends{". "sv, "؟ "sv, "! "sv};
constexpr std::array unfinished_ends{"."sv, "،"sv, "؛"sv, ":"sv, ";"sv, ","sv};
constexpr std::array picture_credits{"أرشيف"sv, "غيتي"sv,    "رويترز"sv, "الأناضول"sv, "فرانس برس"sv,
                                     "أ ف ب"sv, "أسوشيتد"sv, "Getty"sv,  "Reuters"sv,  "AFP"sv};

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find('\n'));
}

std::string_view after_first_line(std::string_view text) {
  const std::size_t end = text.find('\n');
  return end == text.npos ? std::string_view() : text.substr(end + 1);
}

std::string_view without_blank_lines(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\n'), text.size()));
  return text;
}

bool is_bullet(std::string_view line) {
  return std::ranges::any_of(bullets, [&](std::string_view mark) { return line.starts_with(mark); });
}

// «… منذ عقود (أرشيف/غيتي)»: what stands below a picture.
bool is_picture_caption(std::string_view line) {
  const std::size_t open = line.rfind('(');
  if (!line.ends_with(')') || open == line.npos) return false;
  const std::string_view credit = line.substr(open);
  return credit.find('/') != credit.npos ||
         std::ranges::any_of(picture_credits, [&](std::string_view name) { return credit.find(name) != credit.npos; });
}

std::size_t word_count(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::count(line, ' ')) + 1;
}

bool is_headline(std::string_view line, std::string_view rest) {
  if (line.size() > longest_headline || word_count(line) > most_headline_words) return false;
  if (is_bullet(line) || is_picture_caption(line)) return false;
  if (std::ranges::any_of(unfinished_ends, [&](std::string_view end) { return line.ends_with(end); })) return false;
  return rest.starts_with('\n') || first_line(rest).size() > line.size();
}

// What follows the bullets and captions with which a page may begin; all of it when there is nothing else.
std::string_view first_paragraph(std::string_view text) {
  for (std::string_view rest = text; !rest.empty(); rest = without_blank_lines(after_first_line(rest)))
    if (!is_bullet(rest) && !is_picture_caption(first_line(rest))) return first_line(rest);
  return first_line(text);
}

// «واشنطن – (رياليست عربي): عقدت …» says where and who before it says what.
std::string_view without_dateline(std::string_view sentence) {
  const std::size_t end = sentence.substr(0, longest_dateline).find("): ");
  return end == sentence.npos || end + 3 >= sentence.size() ? sentence : sentence.substr(end + 3);
}

std::string_view first_sentence(std::string_view paragraph) {
  std::size_t end = paragraph.size();
  for (const std::string_view mark : sentence_ends)
    if (const std::size_t at = paragraph.find(mark); at < end) end = at + (mark == ". " ? 0 : mark.size() - 1);
  paragraph = paragraph.substr(0, end);
  if (paragraph.ends_with('.')) paragraph.remove_suffix(1);
  return paragraph;
}

// One long word: cut it between two letters.
std::size_t border_before(std::string_view text, std::size_t position) {
  position = std::min(position, text.size());
  while (!is_code_point_border(text, position)) --position;
  return position;
}

// The first words, with an ellipsis when that is not all.
std::string beginning_of(std::string_view sentence) {
  std::size_t end = 0;
  for (std::size_t word = 0; word < derived_title_words && end < sentence.size(); ++word) {
    const std::size_t next = std::min(sentence.find(' ', end + 1), sentence.size());
    if (next > longest_derived_title) break;
    end = next;
  }
  if (end == 0) end = border_before(sentence, longest_derived_title);
  std::string title(sentence.substr(0, end));
  if (end == sentence.size()) return title;
  if (title.ends_with("،")) title.resize(title.size() - "،"sv.size());
  return title + "…";
}

void take_outlet_line(Article& article) {
  const std::string_view line = first_line(article.text);
  if (!line.starts_with("| ") || line.size() > longest_outlet) return;
  if (article.source.empty()) article.source = single_line(line.substr(2));
  article.text = std::string(without_blank_lines(after_first_line(article.text)));
}

}  // namespace

void find_title(Article& article) {
  if (!article.title.empty()) return;
  const std::string_view line = first_line(article.text);
  const std::string_view rest = after_first_line(article.text);
  if (!is_headline(line, rest) || without_blank_lines(rest).empty()) {
    // A text may hold tabs, a title not.
    article.title = single_line(beginning_of(first_sentence(without_dateline(first_paragraph(article.text)))));
    return;
  }
  article.title = single_line(line);
  article.text = std::string(without_blank_lines(rest));
  take_outlet_line(article);
}

}  // namespace fihris
