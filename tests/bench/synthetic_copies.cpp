#include "tests/bench/synthetic_copies.h"

#include <algorithm>
#include <sstream>

namespace fihris::bench {
namespace {

using Words = std::vector<std::string>;

Words words_of(const std::string& text) {
  std::istringstream stream(text);
  Words words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::size_t part_of(std::size_t count, double part) {
  return static_cast<std::size_t>(static_cast<double>(count) * part);
}

// Each a replaced, a left-out or an added word.
void edit(Words& words, const Words& others, double part, std::mt19937& random) {
  const std::size_t edits = std::max<std::size_t>(1, part_of(words.size(), part));
  for (std::size_t i = 0; i < edits && words.size() > 1; ++i) {
    const auto place = words.begin() + static_cast<std::ptrdiff_t>(random() % words.size());
    const std::string& other = others[random() % others.size()];
    switch (random() % 3) {
      case 0: *place = other; break;
      case 1: words.erase(place); break;
      default: words.insert(place, other); break;
    }
  }
}

// A fifth of the text, from its middle half.
void drop_paragraph(Words& words, std::mt19937& random) {
  const std::size_t size = words.size() / 5;
  const std::size_t first = words.size() / 4 + random() % std::max<std::size_t>(1, words.size() / 2 - size);
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(first);
  words.erase(begin, begin + static_cast<std::ptrdiff_t>(size));
}

void cut(Words& words, double part) {
  words.resize(part_of(words.size(), part));
}

void add_prefix(Words& words) {
  for (const char* word : {"وكالات", "-", "نيوز", "العربي"}) words.insert(words.begin(), word);
}

void add_sentence(Words& words, const Words& others) {
  words.insert(words.end(), others.begin(),
               others.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(20, others.size())));
}

}  // namespace

const std::vector<std::string>& copy_kinds() {
  static const std::vector<std::string> kinds{
      "title",      "edits 1%",   "edits 5%", "paragraph dropped", "cut at 50%",
      "cut at 70%", "cut at 90%", "prefix",   "sentence added",    "cut at 70%, 2% edited, prefix"};
  return kinds;
}

Article copy_of(const Article& article, const Article& other, const std::string& kind, std::mt19937& random) {
  Words words = words_of(article.text);
  const Words others = words_of(other.text);
  if (kind == "edits 1%") edit(words, others, 0.01, random);
  if (kind == "edits 5%") edit(words, others, 0.05, random);
  if (kind == "paragraph dropped") drop_paragraph(words, random);
  if (kind == "cut at 50%") cut(words, 0.5);
  if (kind.starts_with("cut at 70%")) cut(words, 0.7);
  if (kind == "cut at 90%") cut(words, 0.9);
  if (kind.ends_with("2% edited, prefix")) edit(words, others, 0.02, random);
  if (kind.ends_with("prefix")) add_prefix(words);
  if (kind == "sentence added") add_sentence(words, others);
  Article copy = article;
  copy.id += " " + kind;
  copy.title = other.title;
  copy.text = joined(words);
  return copy;
}

}  // namespace fihris::bench
