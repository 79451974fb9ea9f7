#include "common/text/mojibake.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/text/byte_tables.h"
#include "common/text/decoder.h"
#include "common/text/text_cost.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

constexpr std::size_t block_bytes = 192;  // so that the counters of a block fit in a byte, which compilers make SIMD of

struct BlockCounts {
  std::uint8_t latin_1 = 0;      // U+00C0 to U+00FF begin with C3
  std::uint8_t tah_zah = 0;      // ط is D8 B7, ظ is D8 B8
  std::uint8_t hamza_alefs = 0;  // آ is D8 A2, أ is D8 A3
};

BlockCounts count_block(const char* block, std::size_t size) {
  BlockCounts counts;
  for (std::size_t i = 0; i < size; ++i) {
    counts.latin_1 = static_cast<std::uint8_t>(counts.latin_1 + (block[i] == '\xC3'));
    counts.tah_zah = static_cast<std::uint8_t>(counts.tah_zah + ((block[i] == '\xB7') | (block[i] == '\xB8')));
    counts.hamza_alefs = static_cast<std::uint8_t>(counts.hamza_alefs + ((block[i] == '\xA2') | (block[i] == '\xA3')));
  }
  return counts;
}

// The letters ط and ظ are one in a hundred of Arabic, and half of UTF-8 that was read as windows-1256; أ and آ are one
// in thirty, and half of what was read as windows-1252 and then as windows-1256. Half a block may be sound.
bool is_suspect(const BlockCounts& counts, std::size_t bytes) {
  const std::size_t tah_zah = counts.tah_zah, hamza_alefs = counts.hamza_alefs;
  return (tah_zah > 2 && tah_zah * 24 > bytes) || (hamza_alefs > 2 && hamza_alefs * 10 > bytes);
}

// One wrong step of the past: bytes of `written` were read as `read`.
struct Misreading {
  Encoding read;
  Encoding written;
};

constexpr std::array misreadings{
    Misreading{Encoding::windows_1252, Encoding::utf_8},
    Misreading{Encoding::windows_1256, Encoding::utf_8},
    Misreading{Encoding::windows_1252, Encoding::windows_1256},
    Misreading{Encoding::windows_1252, Encoding::iso_8859_6},
};

struct Undone {
  std::string line;
  bool is_whole = true;  // nothing outside ASCII stayed as it was
};

// Each run of characters outside ASCII is undone by itself, or stays: ASCII is the same in all of these encodings, and
// characters that the wrong encoding does not have come from sound text beside it.
class Undoing {
 public:
  explicit Undoing(const Misreading& misreading) : misreading_(misreading) {}

  Undone run(std::string_view line) {
    for (std::size_t position = 0; position < line.size();) {
      const std::size_t start = position;
      const char32_t point = decode_utf8(line, position);
      const std::string_view character = line.substr(start, position - start);
      if (const std::optional<char> byte = point < 0x80 ? std::nullopt : byte_of(misreading_.read, point)) {
        bytes_ += *byte;
        run_ += character;
      } else {
        finish_run();
        undone_.line += character;
        undone_.is_whole &= point < 0x80;
      }
    }
    finish_run();
    return std::move(undone_);
  }

 private:
  void finish_run() {
    const Decoded decoded = decode(bytes_, misreading_.written);
    const bool fits = decoded.decoded_bytes == bytes_.size();
    undone_.line += fits ? decoded.text : run_;
    undone_.is_whole &= fits;
    bytes_.clear();
    run_.clear();
  }

  Misreading misreading_;
  Undone undone_;
  std::string bytes_, run_;
};

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end == text.npos ? end : end + 1);
  text.remove_prefix(line.size());
  return line;
}

bool is_suspect(const TextCost& cost) {
  return cost.out_of_place >= 2 || (cost.tah_zah > 2 && cost.tah_zah * 6 > cost.letters) ||
         (cost.hamza_alefs > 2 && cost.hamza_alefs * 2 > cost.letters);
}

// A text after one step back.
struct Attempt {
  std::string text;
  double gain = 0;  // bits that it is easier to believe
};

// What undoing gains in a line that was plainly misread; 0 in others.
double gain_of(std::string_view line, std::string_view undone) {
  constexpr double least_gain = 12, least_share = 0.3;
  const TextCost cost = cost_of(line);
  const double gain = cost.bits - cost_of(undone).bits;
  return is_suspect(cost) && gain > least_gain && gain > least_share * cost.bits ? gain : 0;
}

Attempt undo_where_it_helps(std::string_view text, const Misreading& misreading) {
  Attempt attempt;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    const Undone undone = may_be_mojibake(line) ? Undoing(misreading).run(line) : Undone{};
    const double gain = undone.line.empty() ? 0 : gain_of(line, undone.line);
    attempt.text += gain > 0 ? std::string_view(undone.line) : line;
    attempt.gain += gain;
  }
  return attempt;
}

// Once a text is known to have been misread, lines with too little to judge them alone follow, such as a lone no-break
// space.
std::string undo_in_all_lines(std::string_view text, const Misreading& misreading) {
  std::string result;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    const Undone undone = Undoing(misreading).run(line);
    const bool follows = undone.is_whole && cost_of(undone.line).bits < cost_of(line).bits;
    result += follows || gain_of(line, undone.line) > 0 ? std::string_view(undone.line) : line;
  }
  return result;
}

// Undoes the one misreading that explains the text best; false when there is none, or two that cannot be told apart.
bool step_back(std::string& text) {
  constexpr double least_margin = 12;
  std::array<Attempt, misreadings.size()> attempts;
  std::size_t best = 0;
  for (std::size_t i = 0; i < misreadings.size(); ++i) {
    attempts.at(i) = undo_where_it_helps(text, misreadings.at(i));
    if (attempts.at(i).gain > attempts.at(best).gain) best = i;
  }
  const Attempt& chosen = attempts.at(best);
  if (chosen.gain == 0) return false;
  for (const Attempt& rival : attempts)
    if (rival.gain > chosen.gain - least_margin && rival.text != chosen.text) return false;
  text = undo_in_all_lines(text, misreadings.at(best));
  return true;
}

}  // namespace

bool may_be_mojibake(std::string_view text) {
  std::size_t latin_1 = 0;
  for (std::size_t start = 0; start < text.size(); start += block_bytes) {
    const std::size_t size = std::min(block_bytes, text.size() - start);
    const BlockCounts counts = count_block(text.data() + start, size);
    latin_1 += counts.latin_1;
    if (latin_1 > 1 || is_suspect(counts, size)) return true;
  }
  return false;
}

std::optional<std::string> repair_mojibake(std::string_view text) {
  constexpr int most_steps = 64;  // each makes a line shorter or much easier to believe, so that they end by themselves
  std::string repaired(text);
  int steps = 0;
  while (steps < most_steps && may_be_mojibake(repaired) && step_back(repaired)) ++steps;
  return steps == 0 ? std::nullopt : std::optional(std::move(repaired));
}

bool is_visibly_mojibake(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (!may_be_mojibake(line)) continue;
    const TextCost cost = cost_of(line);
    if (cost.out_of_place > 2 && cost.out_of_place * 2 > cost.characters) return true;
    const std::size_t telltale = std::max(cost.tah_zah, cost.hamza_alefs);
    const bool has_much_else = cost.letters * 3 <= cost.characters * 2;  // or it is a line of shouting: «آآآآه»
    if (telltale > 3 && telltale * 2 > cost.letters && has_much_else) return true;
  }
  return false;
}

}  // namespace fihris
