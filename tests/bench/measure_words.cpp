// measure_words GOLD_FOLDER [MISSES]: how our stems and roots fare on lists of gold words. Text on standard input, if
// there is any, says which plurals are in use. MISSES names a row of the table: its misses are listed before it.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "tests/bench/baseline_stemmers.h"
#include "tests/bench/gold_words.h"
#include "tests/bench/run_bench.h"
#include "tests/bench/word_classes.h"

namespace fihris::bench {
namespace {

std::string joined(const std::set<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : "|") + word;
  return all;
}

class Measures {
 public:
  Measures(std::filesystem::path folder, std::string misses) : folder_(std::move(folder)), misses_(std::move(misses)) {}

  void measure_conflation();
  void measure_separation();
  void measure_clitics();
  void measure_plurals(std::istream& text);
  void measure_roots();
  void measure_classes();

 private:
  struct Score {
    int right = 0;
    int all = 0;
  };
  using Labels = std::function<std::set<std::string>(const std::string&)>;

  void count(const std::string& row, bool right, const std::vector<std::string>& words) {
    Score& score = scores_[row];
    ++score.all;
    if (right) ++score.right;
    if (right || row != misses_) return;
    for (const std::string& word : words) {
      const Forms forms = reader_.forms_of(word);
      std::cout << word << " (" << joined(forms.stems) << ", " << joined(forms.roots) << ")  ";
    }
    std::cout << '\n';
  }

  void print_scores() {
    for (const auto& [row, score] : scores_)
      std::printf("%-28s %6d of %6d  %5.1f %%\n", row.c_str(), score.right, score.all, 100.0 * score.right / score.all);
    scores_.clear();
  }

  bool meet_at(char level, const std::string& one, const std::string& other);
  void measure_stemmer(const std::string& name, const Labels& labels_of);

  FormsReader reader_;
  std::filesystem::path folder_;
  std::string misses_;
  std::map<std::string, Score> scores_;
};

// F: folded form; L: stems; S, V: stems and roots. A pair may always meet at a lower level.
bool Measures::meet_at(char level, const std::string& one, const std::string& other) {
  const Forms a = reader_.forms_of(one);
  const Forms b = reader_.forms_of(other);
  if (a.folded == b.folded) return true;
  if (level == 'F') return false;
  if (meet(a.stems, b.stems)) return true;
  return level != 'L' && (meet(a.roots, b.roots) || meet(a.stems, b.roots) || meet(a.roots, b.stems));
}

void Measures::measure_conflation() {
  for (const auto& row : read_gold(folder_ / "conflate.tsv", 3)) {
    const bool right = meet_at(row[2][0], row[0], row[1]);
    count("conflate", right, {row[0], row[1]});
    count("conflate, level " + row[2], right, {row[0], row[1]});
  }
  print_scores();
}

// A pair of level X may meet as soon as hamza and the like are folded.
void Measures::measure_separation() {
  for (const auto& row : read_gold(folder_ / "not-conflate.tsv", 3)) {
    const Forms a = reader_.forms_of(row[0]);
    const Forms b = reader_.forms_of(row[1]);
    bool right = row[2] == "X" || (a.folded != b.folded && !meet(a.stems, b.stems));
    if (row[2] == "S") right = right && !meet(a.roots, b.roots);
    count("keep apart", right, {row[0], row[1]});
    count("keep apart, level " + row[2], right, {row[0], row[1]});
  }
  print_scores();
}

void Measures::measure_clitics() {
  const std::vector<std::string> proclitics{"ال", "و", "ب", "ل", "وال", "بال", "لل"};
  for (const auto& row : read_gold(folder_ / "news-nouns.txt", 1)) {
    const std::string& noun = row[0];
    for (const std::string& proclitic : proclitics)
      if (proclitic != "لل" || !noun.starts_with("ل"))
        count("nouns with clitics", meet(reader_.forms_of(noun).stems, reader_.forms_of(proclitic + noun).stems),
              {noun, proclitic + noun});
  }
  print_scores();
}

void Measures::measure_plurals(std::istream& text) {
  std::unordered_set<std::string> used;
  for (std::string line; std::getline(text, line);) reader_.collect_words(line, used);
  for (const auto& row : read_gold(folder_ / "plurals.tsv", 2)) {
    const bool right = meet(reader_.forms_of(row[0]).stems, reader_.forms_of(row[1]).stems);
    if (row[0] == "plural") continue;
    count("plurals", right, {row[0], row[1]});
    if (used.contains(row[0]) && used.contains(row[1])) count("plurals in use", right, {row[0], row[1]});
  }
  print_scores();
}

void Measures::measure_roots() {
  for (const auto& row : read_gold(folder_ / "kabi.tsv", 3)) {
    if (row[0] == "word" || row[2].empty()) continue;
    std::set<std::string> roots;
    for (const std::string& root : reader_.forms_of(row[0]).roots) roots.insert(same_root_letters(root));
    count("roots", meet(roots, split_alternatives(row[2])), {row[0], row[2]});
  }
  print_scores();
}

void Measures::measure_stemmer(const std::string& name, const Labels& labels_of) {
  std::map<std::string, LabelledWord> words;
  for (const auto& row : read_gold(folder_ / "pud.tsv", 2))
    if (row[0] != "word" && !row[1].empty()) words[row[0]].gold.insert(row[1]);
  std::vector<LabelledWord> all;
  for (auto& [word, labelled] : words) {
    labelled.predicted = labels_of(word);
    all.push_back(std::move(labelled));
  }
  const PairCounts pairs = count_pairs(all);
  const double sum = pairs.precision() + pairs.recall();
  std::printf("%-28s %8.3f %8.3f %8.3f\n", name.c_str(), pairs.precision(), pairs.recall(),
              sum == 0 ? 0 : 2 * pairs.precision() * pairs.recall() / sum);
}

void Measures::measure_classes() {
  SnowballArabic snowball;
  using Set = std::set<std::string>;
  std::printf("%-28s %8s %8s %8s\n", "lemma classes", "prec.", "recall", "F1");
  measure_stemmer("our best stem", [&](const std::string& word) { return Set{reader_.forms_of(word).best_stem}; });
  measure_stemmer("any of our stems", [&](const std::string& word) { return reader_.forms_of(word).stems; });
  measure_stemmer("any of our roots", [&](const std::string& word) { return reader_.forms_of(word).roots; });
  measure_stemmer("folded form", [&](const std::string& word) { return Set{reader_.forms_of(word).folded}; });
  measure_stemmer("light10", [](const std::string& word) { return Set{light10(word)}; });
  measure_stemmer("Snowball", [&](const std::string& word) { return Set{snowball.stem(word)}; });
}

void measure(const std::string& folder, const std::string& misses) {
  check_baselines();
  Measures measures(folder, misses);
  measures.measure_conflation();
  measures.measure_separation();
  measures.measure_clitics();
  measures.measure_plurals(std::cin);
  measures.measure_roots();
  measures.measure_classes();
}

}  // namespace
}  // namespace fihris::bench

int main(int argc, char** argv) {
  if (argc != 2 && argc != 3) {
    std::cerr << "usage: measure_words GOLD_FOLDER [MISSES] <TEXT\n";
    return 2;
  }
  return fihris::bench::run_bench("measure_words", [&] {
    fihris::bench::measure(argv[1], argc == 3 ? argv[2] : "");
    return 0;
  });
}
