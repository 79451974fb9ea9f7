#include "indexer/pages/container.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

const std::string first = "<p>افتتح وزير النقل صباح اليوم الطريق الساحلي الجديد بعد أعمال استمرت ثلاث سنوات كاملة.</p>";
const std::string second =
    "<p>وقال الوزير في كلمته إن الطريق يختصر ساعة من الوقت بين المدينتين ويخدم آلاف المسافرين.</p>";
const std::string links = "<div><a href=1>خبر أول من اليوم</a> <a href=2>خبر ثان من أمس</a></div>";

// The first words of the blocks of the container.
std::string container_of(const std::string& html) {
  const HtmlTree tree = parse_html(html);
  const PageMeasures measures(tree);
  const PageParts page(tree, measures, "عنوان الخبر كما هو", Trust::names);
  const std::optional<BlockRange> range = find_container(page);
  if (!range) return "none";
  std::string words;
  for (std::size_t i = range->begin; i < range->end; ++i) {
    const std::string& text = page.blocks()[i].block.text;
    (words += words.empty() ? "" : " ") += text.substr(0, text.find(' '));
  }
  return words;
}

}  // namespace

TEST_CASE("the element in which prose most outweighs links is the container") {
  CHECK(container_of(links + "<div>" + first + second + "</div>" + links) == "افتتح وقال");
  CHECK(container_of("<div><div>" + first + "</div><div>" + second + "</div></div>" + links) == "افتتح وقال");
}

TEST_CASE("lone notices beside it do not count") {
  CHECK(container_of("<div><div class=a>" + first + second + "</div><div class=b>" + first + "</div></div>") ==
        "افتتح وقال");
}

TEST_CASE("an article of one paragraph is told by its title") {
  CHECK(container_of("<div class=m><h1>عنوان الخبر كما هو</h1><p>في هذا اليوم " + first.substr(3) +
                     "</div><div class=f>" + first + "</div>") == "عنوان في");
}

TEST_CASE("parts that are made alike stay together") {
  CHECK(container_of("<div><div class=a>" + first + second + "</div><div class=a>" + first + "</div></div>") ==
        "افتتح وقال افتتح");
}

TEST_CASE("of several articles the one with the title is it") {
  const auto article = [&](const std::string& title, const std::string& text) {
    return "<article><h2><a href=x>" + title + "</a></h2>" + text + text + "</article>";
  };
  CHECK(container_of("<main>" + article("خبر آخر", first + second) + article("عنوان الخبر كما هو", second + first) +
                     "</main>") == "عنوان وقال افتتح وقال افتتح");
  CHECK(container_of("<main>" + article("خبر آخر", first + second) + article("خبر ثالث", second + first) + "</main>") ==
        "none");
}
