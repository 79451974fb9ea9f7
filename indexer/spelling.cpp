#include "indexer/spelling.h"

#include <array>

namespace fihris {
namespace {

using namespace std::string_view_literals;

struct Replacement {
  std::string_view from;
  std::string_view to;
};

constexpr std::array replacements{
    Replacement{"أ", "ا"},      Replacement{"إ", "ا"},     Replacement{"آ", "ا"},
    Replacement{"ٱ", "ا"},      Replacement{"ى", "ي"},     Replacement{"ئ", "ي"},
    Replacement{"ؤ", "و"},      Replacement{"ة", "ه"},     Replacement{"\u0640", ""},
    Replacement{"\u064B", ""},  Replacement{"\u064C", ""}, Replacement{"\u064D", ""},
    Replacement{"\u064E", ""},  Replacement{"\u064F", ""}, Replacement{"\u0650", ""},
    Replacement{"\u0651", ""},  Replacement{"\u0652", ""}, Replacement{"\u0653", ""},
    Replacement{"\u0654", ""},  Replacement{"\u0655", ""}, Replacement{"\u0670", ""},
    Replacement{"\u00A0", " "}, Replacement{"\u00AD", ""}, Replacement{"\u061C", ""},
    Replacement{"\u200B", ""},  Replacement{"\u200C", ""}, Replacement{"\u200D", ""},
    Replacement{"\u200E", ""},  Replacement{"\u200F", ""}, Replacement{"\t", " "}};

const Replacement* replacement_at(std::string_view text) {
  for (const Replacement& entry : replacements)
    if (text.starts_with(entry.from)) return &entry;
  return nullptr;
}

void append(std::string& line, std::string_view piece) {
  if (piece == " " && (line.empty() || line.back() == ' ')) return;
  if (piece == ":" && !line.empty() && line.back() == ' ') line.pop_back();
  line += piece;
}

}  // namespace

std::string plain_spelling(std::string_view text) {
  std::string line;
  while (!text.empty()) {
    const Replacement* entry = replacement_at(text);
    append(line, entry != nullptr ? entry->to : text.substr(0, 1));
    text.remove_prefix(entry != nullptr ? entry->from.size() : 1);
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace fihris
