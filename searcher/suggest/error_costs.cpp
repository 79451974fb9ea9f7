#include "searcher/suggest/error_costs.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/index/packed_text.h"
#include "common/text/utf8.h"
#include "searcher/suggest/keyboard.h"

namespace fihris {
namespace {

struct Confusion {
  std::string_view letters;  // each with each other
  Cost cost;
};

// In folded letters: أ and إ are ا, ؤ and ئ are ء, ة is ه, ى is ي.
constexpr std::array confusions{
    Confusion{"ضظ", 25},                                                                     // said alike
    Confusion{"ءي", 30},    Confusion{"ءو", 30},  Confusion{"ءا", 30},                       // seats of the hamza
    Confusion{"ذز", 40},    Confusion{"دذ", 40},  Confusion{"سث", 40}, Confusion{"تث", 40},  // said alike somewhere
    Confusion{"تط", 40},    Confusion{"قغ", 40},  Confusion{"سص", 40}, Confusion{"دض", 45}, Confusion{"ذظ", 45},
    Confusion{"زظ", 45},    Confusion{"قك", 50},  Confusion{"جغ", 60}, Confusion{"قء", 60}, Confusion{"حه", 60},
    Confusion{"عا", 70},    Confusion{"هت", 40},  Confusion{"اي", 35}, Confusion{"وا", 75},  // endings: ى for ا
    Confusion{"بتثني", 65}, Confusion{"جحخ", 60}, Confusion{"رز", 60}, Confusion{"سش", 60},  // apart by dots only
    Confusion{"صض", 60},    Confusion{"طظ", 60},  Confusion{"عغ", 60}, Confusion{"فق", 60}, Confusion{"aeiouy", 60},
    Confusion{"ckq", 50},   Confusion{"szc", 60}, Confusion{"fv", 60}, Confusion{"gj", 60},
};
constexpr Cost neighbour_cost = 70;

constexpr std::size_t letters = 256;
using Table = std::array<std::array<Cost, letters>, letters>;

void lower(Table& table, unsigned char a, unsigned char b, Cost cost) {
  if (a == b) return;
  table[a][b] = std::min(table[a][b], cost);
  table[b][a] = std::min(table[b][a], cost);
}

std::string packed_row(std::u32string_view row) {
  std::string text;
  for (const char32_t letter : row) append_utf8(text, letter);
  return pack(text);
}

void add_neighbours(Table& table) {
  for (const std::u32string_view row : keyboard_rows()) {
    const std::string keys = packed_row(row);
    for (std::size_t i = 1; i < keys.size(); ++i)
      lower(table, static_cast<unsigned char>(keys[i - 1]), static_cast<unsigned char>(keys[i]), neighbour_cost);
  }
}

Table make_table() {
  Table table;
  for (auto& row : table) row.fill(whole_error);
  for (std::size_t i = 0; i < letters; ++i) table[i][i] = 0;
  for (const Confusion& confusion : confusions) {
    const std::string packed = pack(confusion.letters);
    for (const char a : packed)
      for (const char b : packed)
        lower(table, static_cast<unsigned char>(a), static_cast<unsigned char>(b), confusion.cost);
  }
  add_neighbours(table);
  return table;
}

std::array<Cost, letters> make_lone() {
  std::array<Cost, letters> costs;
  costs.fill(whole_error - 10);
  constexpr std::array<Confusion, 4> cheap{Confusion{"ء", 40}, Confusion{"اوي", 60}, Confusion{"ه", 80},
                                           Confusion{"aeiouyh", 60}};
  for (const Confusion& each : cheap)
    for (const char letter : pack(each.letters)) costs[static_cast<unsigned char>(letter)] = each.cost;
  return costs;
}

}  // namespace

const ErrorCosts& error_costs() {
  static const ErrorCosts costs{make_table(), make_lone()};
  return costs;
}

}  // namespace fihris
