#include "searcher/match/copy_links.h"

#include <doctest/doctest.h>

#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

const std::string wire_text =
    "أعلنت وزارة الري أمس أن منسوب المياه في السد ارتفع خلال الأسبوع الماضي بعد أمطار غزيرة هطلت على الهضبة، وأن "
    "الفنيين فتحوا بوابتين لتصريف الفائض نحو القناة الشرقية، ودعت المزارعين إلى متابعة النشرات اليومية. وقالت إن "
    "القناة الغربية تبقى مغلقة حتى نهاية الشهر لأعمال الصيانة، وإن حصص الري لن تتغير في المحافظات الثلاث.";
const std::string other_text =
    "أعلنت وزارة الري أمس أن منسوب المياه في السد ارتفع، لكن خبراء الزراعة يرون أن الموسم القادم سيكون جافا في أغلب "
    "السهول، ويطلبون من الفلاحين أن يزرعوا أصنافا تحتمل العطش، وأن تدعم المصارف شراء شبكات التنقيط التي توفر نصف "
    "الماء.";

const std::string cut_text = wire_text.substr(0, wire_text.find("وقالت"));

// Two indexes: the documents of the first are asked for their copies in the second.
struct TwoIndexes {
  IndexedArticles here, there;
  IndexReader reader;
  CopyLinks links;

  TwoIndexes(std::vector<Article> in_one, std::vector<Article> in_other, const std::string& removed = "")
      : here({std::move(in_one)}), there({std::move(in_other)}), reader(opened(removed)), links(reader) {}

  IndexReader opened(const std::string& removed) const {
    if (!removed.empty()) {
      IndexWriter writer(there.path(), {});
      writer.remove(removed);
      writer.publish();
    }
    return IndexReader({here.path(), there.path()});
  }

  // How many clusters of the second index the first document of the first has.
  std::size_t linked() {
    const TextClusters clusters = links.clusters_of({reader.number_of({0, 1})}).front();
    REQUIRE_FALSE(clusters.empty());
    CHECK(clusters.front() == reader.cluster_of(reader.number_of({0, 1})));
    return clusters.size() - 1;
  }
};

}  // namespace

TEST_CASE("within one index a text has the cluster that the indexer gave it") {
  const IndexedArticles index({{article("a", "", wire_text), article("b", "", wire_text), article("c", "", "؟")}});
  const IndexReader reader({index.path()});
  CopyLinks links(reader);
  const std::vector<TextClusters> clusters =
      links.clusters_of({reader.number_of({0, 1}), reader.number_of({0, 2}), reader.number_of({0, 3})});
  CHECK(clusters[0].size() == 1);
  CHECK(clusters[1] == clusters[0]);
  CHECK(clusters[2].empty());
}

TEST_CASE("a copy in another index is found, whether it is the same or nearly so") {
  CHECK(TwoIndexes({article("a", "", wire_text)}, {article("b", "عنوان آخر", wire_text)}).linked() == 1);
  CHECK(TwoIndexes({article("a", "", wire_text)}, {article("b", "", wire_text + " انتهى")}).linked() == 1);
  CHECK(TwoIndexes({article("a", "", wire_text)}, {article("b", "", cut_text)}).linked() == 1);
  CHECK(TwoIndexes({article("a", "", "مطر في المدينة")}, {article("b", "", "مَطر في المدينة.")}).linked() == 1);
}

TEST_CASE("another text is no copy") {
  CHECK(TwoIndexes({article("a", "", wire_text)}, {article("b", "", other_text)}).linked() == 0);
  CHECK(TwoIndexes({article("a", "", "مطر في المدينة")}, {article("b", "", "مطر في القرية")}).linked() == 0);
  CHECK(TwoIndexes({article("a", "", "مطر")}, {article("b", "", "؟")}).linked() == 0);
}

TEST_CASE("copies of each other in another index are one cluster") {
  CHECK(
      TwoIndexes({article("a", "", wire_text)}, {article("b", "", wire_text), article("c", "", wire_text)}).linked() ==
      1);
}

TEST_CASE("a copy that was removed from its index is no copy") {
  CHECK(
      TwoIndexes({article("a", "", wire_text)}, {article("b", "", wire_text), article("c", "", "بحر")}, "b").linked() ==
      0);
}

TEST_CASE("copies in other indexes are looked for of the first thousand documents") {
  TwoIndexes indexes({article("a", "", wire_text)}, {article("b", "", wire_text)});
  const std::vector<TextClusters> clusters =
      indexes.links.clusters_of(std::vector<Xapian::docid>(1'001, indexes.reader.number_of({0, 1})));
  CHECK(clusters[999].size() == 2);
  CHECK(clusters[1'000].size() == 1);
}

}  // namespace fihris
