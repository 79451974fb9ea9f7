// Events as lines that tests compare.
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/sources/article_stream.h"

namespace fihris::test {

struct EventLine {
  std::string operator()(const FileBegin& begin) const { return "begin " + begin.file.id; }
  std::string operator()(const ReadArticle& read) const {
    return fmt::format("{} {}", read.article.id, read.article.title);
  }
  std::string operator()(const SkippedArticle& skipped) const { return "skipped " + skipped.message; }
  std::string operator()(const IgnoredPart& ignored) const { return "ignored " + ignored.name + " " + ignored.kind; }
  std::string operator()(const ReadingWarning& warning) const { return "warning " + warning.sentence; }
  std::string operator()(const FileEnd& end) const {
    return fmt::format("end {} articles, {} skipped, {} ignored", end.articles, end.skipped, end.ignored);
  }
};

inline std::string line_of(const StreamEvent& event) {
  return fmt::format("{} {}", event.file, std::visit(EventLine{}, event.what));
}

inline std::vector<StreamEvent> events_of(ArticleStream& stream) {
  std::vector<StreamEvent> events;
  while (std::optional<StreamEvent> event = stream.next()) events.push_back(*std::move(event));
  return events;
}

inline std::vector<std::string> lines_of(const std::vector<StreamEvent>& events) {
  std::vector<std::string> lines;
  for (const StreamEvent& event : events) lines.push_back(line_of(event));
  return lines;
}

}  // namespace fihris::test
