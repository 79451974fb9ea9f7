#include "indexer/dictionary_merge.h"

#include <string>

#include <doctest/doctest.h>

#include "common/base/files.h"
#include "common/index/dictionary_file.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;

struct Word {
  std::string key, written;
  std::uint32_t articles = 1, day = 0;
};

WordListWriter list_of(const std::vector<Word>& words) {
  WordListWriter list;
  for (const Word& word : words) list.add({word.key, word.written, word.articles, word.day});
  return list;
}

// A folder for each dictionary, and one to merge into.
class Folders {
 public:
  Folders() { make_folders(target()); }

  void add(const std::vector<Word>& words, const std::vector<Word>& phrases = {}) {
    add_raw(encode_dictionary(list_of(words), list_of(phrases)));
  }
  void add_raw(const std::string& content) {
    add_empty();
    write_file(sources_.back() / "words", content);
  }
  void add_empty() {
    sources_.push_back(folder_.path() / std::to_string(sources_.size()));
    make_folders(sources_.back());
  }

  std::optional<Dictionary> merge(std::size_t most_phrases = all_phrases_kept) const {
    merge_dictionaries(sources_, target(), most_phrases);
    return read_dictionary(target() / "words");
  }

 private:
  fs::path target() const { return folder_.path() / "merged"; }

  test::TemporaryFolder folder_;
  std::vector<fs::path> sources_;
};

TEST_CASE("articles add up, and the form and day of the most and newest stay") {
  Folders folders;
  folders.add({{"a", "A", 2, 7}, {"b", "b", 1, 0}});
  folders.add({{"a", "á", 3, 5}, {"c", "c", 4, 0}});
  folders.add({{"a", "A", 2, 1}});
  const auto merged = folders.merge();
  REQUIRE(merged);
  CHECK(merged->words().size() == 3);
  WordCursor at = merged->words().all();
  REQUIRE(at.next());
  CHECK(at.entry().written == "A");
  CHECK(at.entry().articles == 7);
  CHECK(at.entry().newest_day == 7);
  CHECK(merged->words().articles("b") == 1);
  CHECK(merged->words().articles("c") == 4);
}

TEST_CASE("sources without a dictionary, or with a damaged one, add nothing") {
  Folders folders;
  folders.add_empty();
  folders.add({{"a", "a"}});
  folders.add_raw("damaged");
  const auto merged = folders.merge();
  REQUIRE(merged);
  CHECK(merged->words().size() == 1);
}

TEST_CASE("where there is none, none is written") {
  Folders folders;
  folders.add_empty();
  CHECK_FALSE(folders.merge());
}

TEST_CASE("of very many phrases those of a single title are left out") {
  Folders folders;
  folders.add({}, {{"a b", "a b"}, {"a c", "a c"}});
  folders.add({}, {{"a b", "a b"}});
  CHECK(folders.merge(3)->phrases().size() == 2);
  CHECK(folders.merge(2)->phrases().size() == 1);
}

}  // namespace
}  // namespace fihris
