#include "common/index/remote_postings.h"

#include <doctest/doctest.h>

#include "common/base/files.h"
#include "tests/support/tcpsrv.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

// Two databases and the stub file of both: "much" is in every third document, "rare" in a few, "filter" counts 0.
struct ServedTerms {
  test::TemporaryFolder folder;

  ServedTerms() {
    std::string stub;
    for (const char* name : {"a", "b"}) {
      Xapian::WritableDatabase database((folder / name).string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
      for (Xapian::termcount i = 0; i < 600; ++i) database.add_document(document(i));
      database.commit();
      stub.append("auto ").append(name).append("\n");
    }
    write_file(folder / "stub", stub);
  }

  static Xapian::Document document(Xapian::termcount number) {
    Xapian::Document document;
    document.add_boolean_term("filter");
    document.add_term("every", number % 5 + 1);
    if (number % 3 == 0) document.add_term("much", number % 300 + 1);
    if (number % 100 == 7) document.add_term("rare", number);
    return document;
  }

  Xapian::Database here() const { return Xapian::Database((folder / "stub").string()); }
};

std::vector<Posting> local_postings(const Xapian::Database& database, const std::string& term) {
  std::vector<Posting> postings;
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
    postings.push_back({*at, at.get_wdf()});
  return postings;
}

}  // namespace

TEST_CASE("long, short and missing lists come as they are where the databases lie") {
  const ServedTerms index;
  const test::TcpServer server(index.folder / "stub");
  const Xapian::Database there = Xapian::Remote::open("127.0.0.1", server.port());
  for (const char* term : {"much", "every", "rare", "filter", "absent", ""}) {
    CAPTURE(term);
    const std::vector<Posting> expected = local_postings(index.here(), term);
    CHECK(remote_postings(there, term) == expected);
    CHECK(expected.empty() == (std::string(term) == "absent"));
  }
}

}  // namespace fihris
