// What every article promises that comes out of a reader, whatever went in.
#pragma once

#include <string>
#include <string_view>

#include "common/index/article.h"
#include "common/text/utf8.h"
#include "indexer/cleaner.h"
#include "indexer/headline.h"
#include "indexer/readers/control_characters.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {

inline void expect_clean_line(const std::string& line) {
  expect(!find_invalid_utf8(line), "fields are valid UTF-8");
  expect(single_line(line) == line, "fields are one line without controls, and cleaning twice is cleaning once");
}

inline void expect_clean_fields(const Article& article) {
  for (const std::string* line : {&article.id, &article.title, &article.source, &article.url, &article.author,
                                  &article.section, &article.language}) {
    expect_clean_line(*line);
  }
  expect(!article.id.empty(), "every article has an id");
  expect(!article.date || article.date->ok(), "a date exists in the calendar");
}

// What `add` does with an article next: see indexer/commands/add.cpp.
inline void expect_cleaning_holds(Article article) {
  article.text = clean_text(article.text);
  expect(!find_invalid_utf8(article.text), "cleaned text is valid UTF-8");
  expect(clean_text(article.text) == article.text, "cleaning twice is cleaning once");
  if (!has_visible_text(article.text)) return;
  find_title(article);
  expect_clean_line(article.title);
  expect(!find_invalid_utf8(article.text), "text below a headline is valid UTF-8");
}

inline void expect_usable(const Article& article) {
  expect_clean_fields(article);
  expect(!find_invalid_utf8(article.text), "text is valid UTF-8");
  expect(without_controls(article.text) == article.text, "text has no controls");
  expect(has_visible_text(article.text), "text can be seen");
  expect_cleaning_holds(article);
}

inline void expect_message_of(const std::string& path, std::string_view message) {
  expect(message.starts_with(path + ":"), "a message begins with the file");
  expect(message.size() < path.size() + 1000, "a message does not repeat the input");
}

}  // namespace fihris::fuzz
