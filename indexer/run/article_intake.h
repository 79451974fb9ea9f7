// Puts what is read from files into the index, and notes what was read of which file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/index_writer.h"
#include "indexer/run/run_report.h"
#include "indexer/shard.h"
#include "indexer/sources/stream_events.h"

namespace fihris {

struct IntakeOptions {
  std::string settings;          // fingerprint of what the user says of these files
  std::optional<Shard> shard{};  // others are counted, and no more
  bool drops_lost = false;       // `sync`: articles that a file no longer has are lost; otherwise the file keeps them
};

//   ArticleIntake intake(writer, report, {.settings = fingerprint});
//   while (auto event = stream.next()) intake.take(*std::move(event));
//
// A file is noted when all of it was read, in the same publish as its last article or a later one. Not for two threads
// at once.
class ArticleIntake {
 public:
  ArticleIntake(IndexWriter& writer, RunReport& report, IntakeOptions options)
      : writer_(writer), report_(report), options_(std::move(options)) {}

  void take(StreamEvent event);

  // Terms of the ids of articles that files had and no longer have.
  const std::vector<std::string>& lost() const { return lost_; }

 private:
  struct OpenFile {
    SourceFile source;
    std::string path;  // as the ledger knows it
    std::optional<FileRecord> before;
    std::vector<std::string> id_terms;
    std::string last_id;
    std::string first_problem;
  };

  void handle(FileBegin& begin);
  void handle(ReadArticle& read);
  void handle(SkippedArticle& skipped);
  void handle(IgnoredPart& ignored);
  void handle(ReadingWarning& warning);
  void handle(FileEnd& end);
  void add(ReadArticle& read);
  void take_former_id(Article& article) const;
  bool has_derived_id(const Article& article) const;
  void skip(const std::string& message, SkipReason reason);
  FileRecord record_of(const FileEnd& end) const;
  void settle_lost(FileRecord& record, const FileEnd& end);

  IndexWriter& writer_;
  RunReport& report_;
  IntakeOptions options_;
  std::optional<OpenFile> file_;
  std::vector<std::string> lost_;
};

}  // namespace fihris
