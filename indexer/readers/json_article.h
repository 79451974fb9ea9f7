// An article from a JSON object, whatever file it stands in.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "common/index/article.h"
#include "indexer/readers/reader_input.h"

namespace fihris {

inline constexpr std::size_t longest_json_object = 64ULL << 20;

// Keys are judged by field_of_key. Numbers serve as ids and dates; lists of strings are joined, with line ends in a
// text and with "، " for authors and sections, of others the first counts; of an object its "name", "rendered" or
// "value". The field map reaches keys inside objects and lists of objects by paths: {"author.name", "author"}. Unknown
// keys are kept in Article.extra. Objects are nested at most 64 deep.
class JsonArticleParser {
 public:
  // `unit` is what holds an object, for messages: "line".
  explicit JsonArticleParser(std::string_view unit);
  ~JsonArticleParser();

  // Does the object have a key for the text of an article? False also for what is no JSON.
  bool has_text_key(std::string_view text, const SourceSettings& settings);

  // Throws InputError "POSITION: …".
  Article parse(std::string_view text, const std::string& position, const Warn& warn, const SourceSettings& settings);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
