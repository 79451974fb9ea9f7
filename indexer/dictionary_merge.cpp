#include "indexer/dictionary_merge.h"

#include <algorithm>
#include <map>
#include <queue>
#include <string>
#include <utility>

#include "common/base/files.h"
#include "common/index/dictionary_file.h"

namespace fihris {
namespace {

using Lists = std::vector<const WordList*>;

// One word of all lists.
class Sum {
 public:
  void add(const WordEntry& entry) {
    key_ = entry.key;
    articles_ += entry.articles;
    newest_day_ = std::max(newest_day_, entry.newest_day);
    written_[std::string(entry.written)] += entry.articles;
  }

  std::string_view key() const { return key_; }

  void write(WordListWriter& list) const {
    const auto most = std::max_element(written_.begin(), written_.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    list.add({key_, most->first, articles_, newest_day_});
  }

  std::uint32_t articles() const { return articles_; }

 private:
  std::string key_;
  std::uint32_t articles_ = 0;
  std::uint32_t newest_day_ = 0;
  std::map<std::string, std::uint32_t> written_;
};

void write_sum(const Sum& sum, std::uint32_t least, WordListWriter& merged) {
  if (!sum.key().empty() && sum.articles() >= least) sum.write(merged);
}

// The lists side by side, the least key first. A damaged list ends where the damage begins.
WordListWriter merge(const Lists& lists, std::uint32_t least_articles) {
  std::vector<WordCursor> cursors;
  for (const WordList* list : lists) cursors.push_back(list->all());
  const auto later = [&](std::size_t a, std::size_t b) { return cursors[b].entry().key < cursors[a].entry().key; };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> next(later);
  for (std::size_t i = 0; i < cursors.size(); ++i)
    if (cursors[i].next()) next.push(i);
  WordListWriter merged;
  Sum sum;
  while (!next.empty()) {
    const std::size_t least = next.top();
    next.pop();
    if (cursors[least].entry().key != sum.key()) write_sum(std::exchange(sum, {}), least_articles, merged);
    sum.add(cursors[least].entry());
    if (cursors[least].next()) next.push(least);
  }
  write_sum(sum, least_articles, merged);
  return merged;
}

std::vector<Dictionary> dictionaries_in(const std::vector<std::filesystem::path>& folders) {
  std::vector<Dictionary> dictionaries;
  for (const auto& folder : folders)
    if (auto dictionary = read_dictionary(folder / dictionary_name)) dictionaries.push_back(*std::move(dictionary));
  return dictionaries;
}

}  // namespace

bool has_dictionary(const std::filesystem::path& index, const Segment& segment) {
  return read_dictionary(segment_path(index, segment) / dictionary_name).has_value();
}

void merge_dictionaries(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& target,
                        std::size_t most_phrases) {
  const std::vector<Dictionary> dictionaries = dictionaries_in(sources);
  if (dictionaries.empty()) return;
  Lists words, phrases;
  std::size_t count = 0;
  for (const Dictionary& dictionary : dictionaries) {
    words.push_back(&dictionary.words());
    phrases.push_back(&dictionary.phrases());
    count += dictionary.phrases().size();
  }
  const std::uint32_t least_articles = count > most_phrases ? 2 : 1;
  write_file(target / dictionary_name, encode_dictionary(merge(words, 1), merge(phrases, least_articles)));
}

}  // namespace fihris
