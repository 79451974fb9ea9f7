// All that a reader gives for a content, for tests.
#pragma once

#include <string>
#include <vector>

#include "common/base/error.h"
#include "indexer/readers/article_reader.h"
#include "tests/support/temporary_folder.h"

namespace fihris::test {

struct Outcome {
  std::vector<Article> articles;
  std::vector<std::string> positions;  // of the articles, without the file
  std::vector<std::string> messages;   // of errors and warnings, without the file and the colon
};

template <typename Reader, typename... More>
Outcome read_source(const std::string& path, const SourceSettings& settings = {}, More... more) {
  Outcome outcome;
  const auto note = [&](const std::string& message) { outcome.messages.push_back(message.substr(path.size() + 1)); };
  Reader reader({path, "", ByteSource(path), note, settings}, more...);
  for (bool goes_on = true; goes_on;) try {
      std::optional<Article> article = reader.next();
      goes_on = article.has_value();
      if (!goes_on) break;
      outcome.articles.push_back(*std::move(article));
      outcome.positions.push_back(reader.position().substr(path.size() + 1));
    } catch (const InputError& error) {
      note(error.what());
    }
  return outcome;
}

template <typename Reader, typename... More>
Outcome read_content(const std::string& content, const SourceSettings& settings = {}, More... more) {
  const TemporaryFolder folder;
  return read_source<Reader>(folder.write("f", content), settings, more...);
}

using Messages = std::vector<std::string>;

}  // namespace fihris::test
