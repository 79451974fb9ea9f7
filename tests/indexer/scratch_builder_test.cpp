#include "indexer/scratch_builder.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

Batch batch(std::size_t number, std::size_t articles) {
  Batch made{number, {}};
  for (std::size_t i = 0; i < articles; ++i) {
    Article article;
    article.id = std::to_string(number) + "-" + std::to_string(i);
    article.text = "نص قصير";
    made.articles.push_back({article, article_hash(article)});
  }
  return made;
}

}  // namespace

TEST_CASE("every batch becomes a database of its own") {
  const test::TemporaryFolder scratch;
  ScratchBuilder builder(scratch.path(), 2);
  for (std::size_t i = 0; i < 12; ++i) builder.submit(batch(i, 3));
  builder.wait();
  for (std::size_t i = 0; i < 12; ++i) {
    CHECK(Xapian::Database(scratch_path(scratch.path(), i).string()).get_doccount() == 3);
    CHECK_FALSE(std::filesystem::exists(scratch_path(scratch.path(), i) / "termlist.glass"));
  }
}

TEST_CASE("a builder that goes early forgets what nobody has begun") {
  const test::TemporaryFolder scratch;
  ScratchBuilder builder(scratch.path(), 1);
  builder.submit(batch(0, 100));
}

TEST_CASE("a worker's failure reaches whoever waits, and whoever submits more") {
  ScratchBuilder builder("/nowhere/scratch", 1);
  builder.submit(batch(0, 1));
  CHECK_THROWS_AS(builder.wait(), IoError);
  CHECK_THROWS_AS(builder.submit(batch(1, 1)), IoError);
}

}  // namespace fihris
