#include "indexer/glass/database_writer.h"

#include <filesystem>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <xapian.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;

struct TestDocument {
  std::string data;
  std::map<std::string, std::uint32_t> terms;
  std::map<std::uint32_t, std::string> values;
};
using TestDocuments = std::vector<TestDocument>;

void write_ours(const TestDocuments& documents, const fs::path& folder) {
  GlassDatabaseWriter writer(folder);
  std::map<std::string, std::vector<GlassPosting>> lists;
  std::map<std::uint32_t, std::vector<std::string>> values;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    std::uint32_t length = 0;
    for (const auto& [term, times] : documents[i].terms) {
      lists[term].push_back({i + 1, times});
      length += times;
    }
    for (const auto& [slot, value] : documents[i].values) {
      values[slot].resize(documents.size());
      values[slot][i] = value;
    }
    writer.add_document(documents[i].data, length);
  }
  for (const auto& [slot, all] : values) writer.add_values(slot, all);
  for (const auto& [term, postings] : lists) writer.add_list(term, postings);
  writer.finish();
}

void write_with_xapian(const TestDocuments& documents, const fs::path& folder) {
  constexpr int flags =
      Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST;
  Xapian::WritableDatabase database(folder.string(), flags);
  for (const TestDocument& each : documents) {
    Xapian::Document document;
    document.set_data(each.data);
    for (const auto& [term, times] : each.terms) document.add_term(term, times);
    for (const auto& [slot, value] : each.values) document.add_value(slot, value);
    database.add_document(document);
  }
  database.commit();
}

std::string problems_of(const fs::path& folder) {
  std::ostringstream told;
  const std::size_t errors = Xapian::Database::check(folder.string(), 0, &told);
  return errors == 0 ? "" : told.str();
}

// Both as Xapian compacts them: what is in the files is then laid out by it alone.
void check_equal(const TestDocuments& documents) {
  const test::TemporaryFolder folder;
  const fs::path ours = folder.path() / "ours", theirs = folder.path() / "theirs";
  write_ours(documents, ours);
  write_with_xapian(documents, theirs);
  CHECK(problems_of(ours) == "");
  Xapian::Database(ours.string()).compact((folder.path() / "a").string());
  Xapian::Database(theirs.string()).compact((folder.path() / "b").string());
  constexpr std::uint64_t limit = 1U << 28U;
  CHECK(read_file(folder.path() / "a/postlist.glass", limit) == read_file(folder.path() / "b/postlist.glass", limit));

  const Xapian::Database mine(ours.string()), other(theirs.string());
  CHECK(mine.get_doccount() == other.get_doccount());
  CHECK(mine.get_lastdocid() == other.get_lastdocid());
  CHECK(mine.get_total_length() == other.get_total_length());
  CHECK(mine.get_doclength_lower_bound() == other.get_doclength_lower_bound());
  CHECK(mine.get_doclength_upper_bound() == other.get_doclength_upper_bound());
  CHECK(mine.get_wdf_upper_bound("a") == other.get_wdf_upper_bound("a"));
  CHECK(mine.get_uuid().size() == other.get_uuid().size());
  for (Xapian::docid document = 1; document <= documents.size(); ++document)
    CHECK(mine.get_document(document).get_data() == other.get_document(document).get_data());
}

TestDocuments random_documents(std::mt19937& random) {
  const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
  const auto text = [&](std::uint32_t longest, std::uint32_t letters) {
    std::string result(below(longest), 0);
    for (char& letter : result) letter = static_cast<char>(below(letters));
    return result;
  };
  TestDocuments documents(1 + below(2'000));
  const std::uint32_t words = 1 + below(60);
  for (TestDocument& document : documents) {
    document.data = text(1 + below(20) * 500, below(2) == 0 ? 3 : 256);
    for (std::uint32_t i = below(words); i > 0; --i) {
      const std::string term = below(3) == 0 ? text(60, 256) : text(4, 3);
      if (!term.empty()) document.terms[term] = below(4) == 0 ? below(100'000) : below(3);
    }
    for (std::uint32_t slot = 0; slot < 6; ++slot)
      if (std::string value = text(40, 256); below(3) > 0 && !value.empty()) document.values[slot] = std::move(value);
  }
  return documents;
}

}  // namespace

TEST_CASE("an article with terms, values and data is read by Xapian as if it had written it") {
  check_equal({{"data", {{"a", 2}, {"b", 1}, {std::string("Q\0z", 3), 0}}, {{0, "20240413"}, {5, "v"}}}});
}

TEST_CASE("documents without anything in them are there") {
  check_equal({{}, {"x", {}, {}}, {}});
}

TEST_CASE("lists, values and data of any size are those that Xapian writes") {
  std::mt19937 random(20'240'413);
  for (int round = 0; round < 12; ++round) {
    CAPTURE(round);
    check_equal(random_documents(random));
  }
}

TEST_CASE("lists of many chunks are those that Xapian writes") {
  TestDocuments documents(40'000);
  for (std::size_t i = 0; i < documents.size(); ++i)
    documents[i] = {"", {{"a", 1 + i % 3}, {"b", 200}}, {{0, std::to_string(i)}}};
  check_equal(documents);
}

TEST_CASE("the longest terms that the schema allows are kept, chunk after chunk") {
  const std::string with_nul(100, '\0'), plain(200, 'x');
  TestDocuments documents(5'000);
  for (TestDocument& document : documents) document = {"", {{with_nul, 1}, {plain, 1}}, {}};
  check_equal(documents);
}

TEST_CASE("a folder that cannot be written is named") {
  GlassDatabaseWriter writer("/proc/nothing/here");
  CHECK_THROWS_WITH_AS(writer.finish(), doctest::Contains("/proc/nothing/here"), IoError);
}

}  // namespace fihris
