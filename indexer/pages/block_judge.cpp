#include "indexer/pages/block_judge.h"

#include <algorithm>
#include <array>

#include "indexer/pages/text_measures.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t shortest_prose = 10;
constexpr std::uint32_t longest_label = 6;
constexpr std::uint32_t longest_announced = 30;  // words of a line that «اقرأ أيضا» announces

constexpr std::array sentence_ends{"."sv, "؟"sv, "!"sv, ":"sv, "»"sv, "\""sv, "”"sv, "…"sv, "؛"sv, "،"sv};

bool ends_sentence(std::string_view text) {
  return std::ranges::any_of(sentence_ends, [&](std::string_view end) { return text.ends_with(end); });
}

// A time, a count, a page number; but a row of a table may be numbers.
bool has_no_letter(const TextBlock& block) {
  return !block.item && std::ranges::none_of(block.text, [](char c) {
    return (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

bool is_mostly_links(const TextBlock& block) {
  return 2 * block.link_words > block.words;
}

BlockKind kind_of(const TextBlock& block) {
  if (is_mostly_links(block)) return BlockKind::noise;
  return block.words >= shortest_prose && 3 * block.link_words <= block.words ? BlockKind::prose
                                                                              : BlockKind::short_text;
}

bool repeats_title(const TextBlock& block, const std::vector<std::string>& title) {
  return !title.empty() && block.words <= title.size() + 3 && plain_words(block.text) == title;
}

// After «اقرأ أيضا» alone in its line: links, and short lines that end as no sentence does.
bool is_announced(const TextBlock& block) {
  if (block.words > longest_announced) return false;
  return is_mostly_links(block) || (block.item && block.link_words > 0);
}

}  // namespace

std::vector<JudgedBlock> judge_blocks(std::vector<TextBlock> blocks, std::string_view title,
                                      const std::set<std::string>& alternatives) {
  const std::vector<std::string> title_words = plain_words(title);
  std::vector<JudgedBlock> judged;
  judged.reserve(blocks.size());
  bool announced = false;
  for (TextBlock& block : blocks) {
    const PageNoise noise = noise_of(block);
    JudgedBlock next{.block = {}, .kind = kind_of(block)};
    next.sentence = block.item || ends_sentence(block.text);
    next.ending = noise == PageNoise::ending;
    next.before_links = block.before_links && !block.item && block.words <= longest_label && !ends_sentence(block.text);
    if (has_no_letter(block) || alternatives.contains(block.text)) next.kind = BlockKind::noise;
    if (repeats_title(block, title_words)) next.kind = BlockKind::title;
    next.announced = noise != PageNoise::none || (announced && is_announced(block));
    if (next.announced) next.kind = BlockKind::noise;
    announced = noise == PageNoise::heading || (announced && next.kind == BlockKind::noise);
    next.block = std::move(block);
    judged.push_back(std::move(next));
  }
  return judged;
}

}  // namespace fihris
