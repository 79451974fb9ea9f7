#include "searcher/suggest/completer.h"

#include <algorithm>
#include <set>

#include "common/index/packed_text.h"
#include "searcher/suggest/prefix_search.h"

namespace fihris {
namespace {

constexpr std::size_t longest_beginning = 1024;  // bytes
constexpr std::size_t most_function_words = 20;  // among the most frequent words of one beginning
constexpr std::size_t longest_phrase = 4;        // words, as the indexer keeps them

// The words that were typed. `ends_in_space`: the last one is whole.
struct Beginning {
  std::vector<std::string> words;   // folded
  std::vector<std::size_t> begins;  // of each in the text
  bool ends_in_space = false;
};

Beginning read_beginning(std::string_view text, Analyzer& analyzer) {
  Beginning beginning;
  std::size_t end = 0;
  for (const Token& token : analyzer.analyze(text)) {
    beginning.words.emplace_back(token.folded);
    beginning.begins.push_back(token.bytes.begin);
    end = token.bytes.end;
  }
  beginning.ends_in_space = end < text.size();
  return beginning;
}

// From the word on, packed.
std::string prefix_from(const Beginning& beginning, std::size_t word) {
  std::string prefix;
  for (std::size_t i = word; i < beginning.words.size(); ++i) prefix += (i == word ? "" : " ") + beginning.words[i];
  return pack(prefix + (beginning.ends_in_space ? " " : ""));
}

// Function words are frequent, but nobody looks for them.
std::vector<PrefixHit> meaningful(std::vector<PrefixHit> hits, Analyzer& analyzer, std::size_t most) {
  std::erase_if(hits, [&](const PrefixHit& hit) {
    const std::string word = unpack(hit.written);
    const auto tokens = analyzer.analyze(word);
    return tokens.size() == 1 && tokens.front().is_stop_word;
  });
  if (hits.size() > most) hits.resize(most);
  return hits;
}

double share(const std::vector<PrefixHit>& hits, std::size_t place) {
  return hits.front().score > 0 ? hits[place].score / hits.front().score : 0;
}

// Words and phrases are counted in different things, articles and titles: each is measured by the best of its kind.
class Merger {
 public:
  Merger(std::string head, std::vector<Completion>& completions, std::size_t most)
      : head_(std::move(head)), completions_(completions), most_(most) {
    for (const Completion& completion : completions_) shown_.insert(completion.text);
  }

  void add(const std::vector<PrefixHit>& words, const std::vector<PrefixHit>& phrases) {
    std::size_t word = 0, phrase = 0;
    while (completions_.size() < most_ && (word < words.size() || phrase < phrases.size())) {
      const bool take_word =
          phrase == phrases.size() || (word < words.size() && share(words, word) >= share(phrases, phrase));
      if (take_word) {
        add(words[word++], false);
      } else {
        add(phrases[phrase++], true);
      }
    }
  }

 private:
  void add(const PrefixHit& hit, bool is_phrase) {
    std::string text = head_ + unpack(hit.written);
    if (shown_.insert(text).second) completions_.push_back({std::move(text), hit.articles, is_phrase});
  }

  std::string head_;
  std::vector<Completion>& completions_;
  std::size_t most_;
  std::set<std::string> shown_;
};

}  // namespace

std::vector<Completion> complete(std::string_view beginning, const Dictionaries& dictionaries, Analyzer& analyzer,
                                 std::size_t most) {
  std::vector<Completion> completions;
  if (beginning.size() > longest_beginning) return completions;
  const Beginning typed = read_beginning(beginning, analyzer);
  const std::size_t words = typed.words.size();
  for (std::size_t at = words - std::min(words, longest_phrase); at < words && completions.size() < most; ++at) {
    const bool is_one_word = at + 1 == words && !typed.ends_in_space;
    const std::size_t looked_at = is_one_word ? most + most_function_words : 0;
    const std::string prefix = prefix_from(typed, at);
    Merger merger(std::string(beginning.substr(0, typed.begins[at])), completions, most);
    merger.add(meaningful(find_by_prefix(dictionaries.words(), prefix, looked_at), analyzer, most),
               find_by_prefix(dictionaries.phrases(), prefix, most));
  }
  return completions;
}

}  // namespace fihris
