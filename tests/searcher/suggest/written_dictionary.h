// Dictionaries of the words that a test names, without an index of articles.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/base/files.h"
#include "common/index/dictionary_file.h"
#include "common/index/packed_text.h"
#include "common/index/schema.h"
#include "searcher/suggest/dictionaries.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris::test {

struct DictionaryWord {
  std::string written;
  std::uint32_t articles = 1;
  std::uint32_t day = 0;
};

using DictionaryWords = std::vector<DictionaryWord>;

// The folded form of a word or phrase, packed.
inline std::string key_of(std::string_view written) {
  Analyzer analyzer;
  std::string folded;
  for (const Token& token : analyzer.analyze(written)) folded.append(folded.empty() ? "" : " ").append(token.folded);
  return pack(folded);
}

inline WordListWriter list_of(const DictionaryWords& words) {
  std::map<std::string, DictionaryWord> sorted;
  for (const DictionaryWord& word : words) sorted[key_of(word.written)] = word;
  WordListWriter list;
  for (const auto& [key, word] : sorted) list.add({key, pack(word.written), word.articles, word.day});
  return list;
}

// An index of so many articles, with one segment for each dictionary.
class WrittenDictionary {
 public:
  struct Part {
    DictionaryWords words;
    DictionaryWords phrases{};
  };

  explicit WrittenDictionary(const std::vector<Part>& parts, std::uint64_t articles = 1000) {
    Manifest manifest;
    manifest.schema_version = schema::version;
    manifest.analyzer = analyzer_fingerprint();
    for (const Part& part : parts) {
      Segment segment;
      segment.name = std::to_string(manifest.segments.size()) + "-a";
      segment.documents = segment.last_docid = articles;
      make_folders(path() / "segments");
      Xapian::WritableDatabase(segment_path(path(), segment).string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
      write_no_positions(segment_path(path(), segment));
      write_file(segment_path(path(), segment) / dictionary_name,
                 encode_dictionary(list_of(part.words), list_of(part.phrases)));
      manifest.segments.push_back(segment);
    }
    publish_manifest(path(), manifest);
  }

  std::filesystem::path path() const { return folder_.path(); }
  Dictionaries open() const { return Dictionaries({path()}); }

 private:
  TemporaryFolder folder_;
};

}  // namespace fihris::test
