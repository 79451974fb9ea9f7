#include "indexer/dictionary_builder.h"

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/index/dictionary_file.h"
#include "common/index/packed_text.h"

namespace fihris {
namespace {

class Built {
 public:
  void add(std::string_view title, std::string_view text, std::optional<Date> date = std::nullopt) {
    builder_.begin_article(date);
    builder_.add_title(title, analyzer_.analyze(title));
    builder_.add_text(analyzer_.analyze(text));
  }

  Dictionary finish() { return Dictionary::parse(builder_.finish()); }

 private:
  Analyzer analyzer_;
  DictionaryBuilder builder_;
};

std::vector<std::string> all_of(const WordList& list) {
  std::vector<std::string> written;
  for (WordCursor at = list.all(); at.next();)
    written.push_back(unpack(at.entry().written) + " " + std::to_string(at.entry().articles));
  return written;
}

using Strings = std::vector<std::string>;

TEST_CASE("a word counts once for each article, in its most frequent form") {
  Built built;
  built.add("", "مدرسة مدرسة مدرسه");
  built.add("", "مدرسه");
  built.add("", "مدرسة");
  CHECK(all_of(built.finish().words()) == Strings{"مدرسة 3"});
}

TEST_CASE("numbers, single letters and endless words are no words of a dictionary") {
  Built built;
  std::string endless;
  for (int i = 0; i < 30; ++i) endless += "سي";
  built.add("", "عام 2024 و " + endless + " google");
  CHECK(all_of(built.finish().words()) == Strings{"google 1", "عام 1"});
}

TEST_CASE("phrases of two to four words come from titles, with function words only inside") {
  Built built;
  built.add("زيارة الوزير إلى بيروت", "محادثات السلام");
  CHECK(all_of(built.finish().phrases()) ==
        Strings{"الوزير إلى بيروت 1", "زيارة الوزير 1", "زيارة الوزير إلى بيروت 1"});
}

TEST_CASE("no phrase goes past a sign") {
  Built built;
  built.add("الطقس: أمطار غزيرة", "");
  CHECK(all_of(built.finish().phrases()) == Strings{"أمطار غزيرة 1"});
}

TEST_CASE("the newest date stays") {
  using namespace std::chrono;
  Built built;
  built.add("", "خبر", 1970y / January / 3);
  built.add("", "خبر", 1970y / January / 11);
  built.add("", "خبر");
  built.add("", "قديم", 1969y / May / 1);
  const Dictionary dictionary = built.finish();
  CHECK(dictionary.words().newest_day() == 10);
}

TEST_CASE("after it is finished a builder begins anew") {
  Built built;
  built.add("", "خبر");
  built.finish();
  CHECK(built.finish().words().size() == 0);
}

}  // namespace
}  // namespace fihris
