#include "indexer/run/article_intake.h"

#include <sstream>

#include <doctest/doctest.h>

#include "indexer/run/file_filter.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

struct Intake {
  test::TemporaryFolder folder;
  IndexWriter writer{folder / "index", {.threads = 1}};
  std::ostringstream messages;
  RunReport report{messages, true, false};
  ArticleIntake intake;

  explicit Intake(bool drops_lost = false) : intake(writer, report, {.settings = "s", .drops_lost = drops_lost}) {}

  // A file with one article for each id.
  void read(const std::string& name, const std::vector<std::string>& ids, FileEnd end = whole()) {
    take(FileBegin{{"/n/" + name, name, {1, 2, 3, 4}}});
    for (const std::string& id : ids) take(ReadArticle{article(id), "/n/" + name, 0, 0});
    end.articles = ids.size();
    take(end);
  }
  template <typename What>
  void take(What what) {
    intake.take({0, std::move(what)});
  }
  static Article article(const std::string& id) {
    Article made;
    made.id = id;
    made.text = "نص";
    made.source = "واحة";
    return made;
  }
  static FileEnd whole() {
    FileEnd end;
    end.opened = true;
    end.content_hash = "00ff";
    return end;
  }
  std::vector<std::string> terms(const std::string& name) { return writer.ledger().id_terms("/n/" + name); }
};

using Terms = std::vector<std::string>;

}  // namespace

TEST_CASE("a file that was read is noted with its articles") {
  Intake intake;
  intake.read("a.txt", {"a.txt"});
  const auto record = intake.writer.ledger().find("/n/a.txt");
  REQUIRE(record);
  CHECK(record->outcome == FileOutcome::read);
  CHECK(record->hash == "00ff");
  CHECK(record->settings == "s");
  CHECK(record->only_id == "a.txt");
  CHECK(intake.terms("a.txt") == Terms{id_term("a.txt")});
  CHECK(intake.report.counts().by_source.at("واحة").added == 1);
}

TEST_CASE("a file of which a part was skipped is noted as such, with the first reason") {
  Intake intake;
  intake.take(FileBegin{{"/n/a.jsonl", "a.jsonl", {}}});
  intake.take(ReadArticle{Intake::article("1"), "/n/a.jsonl:1", 0, 0});
  intake.take(SkippedArticle{"/n/a.jsonl:2: no text", SkipReason::article});
  FileEnd end = Intake::whole();
  end.articles = 1;
  end.skipped = 1;
  intake.take(end);
  const auto record = intake.writer.ledger().find("/n/a.jsonl");
  REQUIRE(record);
  CHECK(record->outcome == FileOutcome::partly);
  CHECK(record->reason == "/n/a.jsonl:2: no text");
  CHECK(intake.report.counts().files.failed == 1);
}

TEST_CASE("a file that could not be opened is noted as failed, as it was found") {
  Intake intake;
  intake.take(FileBegin{{"/n/a", "a", {1, 2, 3, 4}}});
  intake.take(SkippedArticle{"/n/a: cannot be read", SkipReason::unreadable});
  FileEnd end;
  end.skipped = 1;
  intake.take(end);
  const auto record = intake.writer.ledger().find("/n/a");
  REQUIRE(record);
  CHECK(record->outcome == FileOutcome::failed);
  CHECK(record->stamp == FileState{1, 2, 3, 4});
  CHECK(record->hash.empty());
}

TEST_CASE("a file that changed while it was read is read again the next time") {
  Intake intake;
  FileEnd end = Intake::whole();
  end.changed = true;
  intake.read("a.txt", {"a.txt"}, end);
  const auto record = intake.writer.ledger().find("/n/a.txt");
  CHECK_FALSE(is_settled(*record));
  CHECK(record->hash.empty());
}

TEST_CASE("standard input is not noted") {
  Intake intake;
  intake.take(FileBegin{{"-", "-", {}}});
  intake.take(ReadArticle{Intake::article("1"), "standard input:1", 0, 0});
  intake.take(Intake::whole());
  CHECK(intake.report.counts().articles.added == 1);
  CHECK_FALSE(intake.writer.ledger().find(ledger_path("-")));
}

TEST_CASE("what a file no longer has stays its own, or is lost where that is asked for") {
  for (const bool drops : {false, true}) {
    Intake intake(drops);
    intake.read("a.jsonl", {"1", "2", "3"});
    intake.read("a.jsonl", {"2"});
    CHECK(intake.intake.lost() == (drops ? Terms{id_term("1"), id_term("3")} : Terms{}));
    CHECK(intake.writer.ledger().find("/n/a.jsonl")->keeps_dropped == !drops);
    CHECK(intake.writer.ledger().holds(id_term("3")) == !drops);
  }
}

TEST_CASE("a file that could not be read to its end has lost nothing") {
  Intake intake(true);
  intake.read("a.jsonl", {"1", "2", "3"});
  FileEnd cut = Intake::whole();
  cut.content_hash.clear();
  intake.read("a.jsonl", {"1"}, cut);
  CHECK(intake.intake.lost().empty());
  CHECK(intake.writer.ledger().holds(id_term("3")));
}

TEST_CASE("an article that cannot be indexed is skipped and named") {
  Intake intake;
  intake.take(FileBegin{{"/n/a", "a", {}}});
  intake.take(ReadArticle{Article{}, "/n/a:7", 0, 0});
  CHECK(intake.messages.str() == "fihris-indexer: /n/a:7: an article has no id: give it one; skipped\n");
}

}  // namespace fihris
