// The fields of one article, gathered key by key from a record: a JSON object, a row, an item of a feed.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/index/article.h"
#include "indexer/readers/field_names.h"
#include "indexer/readers/reader_input.h"

namespace fihris {

// What a value is written in; `any`: as it looks.
enum class Markup : std::uint8_t { any, plain, html };

//   RecordFields record("news.csv:7", warn, settings);
//   record.add("headline", "كاسحات ألغام");
//   Article article = record.finish();
//
// Values are views that must live until finish().
class RecordFields {
 public:
  RecordFields(const std::string& position, const Warn& warn, const SourceSettings& settings);

  // The value of a key, which field_of_key judges. Empty values are as if they were absent; of two equal keys the first
  // counts. What fills no field is kept in Article.extra. Throws InputError when the value is not UTF-8.
  void add(std::string_view key, std::string_view value);

  // The value of a field that the caller has chosen.
  void set(FieldChoice choice, std::string_view key, std::string_view value, Markup markup = Markup::any);

  // Keeps a string that fills no field in Article.extra.
  void keep_string(std::string_view key, std::string_view value);

  // Keeps a value that is no string in Article.extra; `json` is its text.
  void keep(std::string_view key, std::string_view json);

  // The article: cleaned, HTML turned into text, with the source and language of the settings where it has none, and
  // with an id: its own, else its url, else a hash of its content. Throws InputError when there is no text, or more
  // than 16 MiB.
  Article finish();

 private:
  struct Slot {
    std::size_t rank = 0;
    std::string_view key;
    std::string_view value;
    Markup markup = Markup::any;
  };

  void displace(const Slot& slot);
  void fill(Article& article, std::string_view field, const Slot& slot);
  void set_text(Article& article, const Slot& slot);
  void add_defaults(Article& article) const;

  const std::string& position_;
  const Warn& warn_;
  const SourceSettings& settings_;
  std::vector<std::pair<std::string_view, Slot>> slots_;
  std::set<std::string_view> seen_;
  std::string extra_;
};

}  // namespace fihris
