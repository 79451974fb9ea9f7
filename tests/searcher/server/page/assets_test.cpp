#include "searcher/server/page/assets.h"

#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::string file(const std::string& name) {
  std::ifstream in(FIHRIS_SOURCE_DIR "/searcher/server/page/assets/" + name, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

}  // namespace

TEST_CASE("the program holds each file byte by byte") {
  for (const char* name : {"style.css", "page.js", "favicon.svg"}) {
    CAPTURE(name);
    CHECK(!asset(name).empty());
    const bool is_same = asset(name) == file(name);
    CHECK(is_same);
  }
}

TEST_CASE("files that are not there are empty") {
  CHECK(asset("other.css").empty());
  CHECK(asset("").empty());
}

TEST_CASE("nothing of the style or the script comes from elsewhere") {
  for (const char* name : {"style.css", "page.js"})
    for (const char* foreign : {"http:", "https:", "@import", "url(", "eval(", "innerHTML"})
      CHECK_MESSAGE(asset(name).find(foreign) == std::string_view::npos, name << " " << foreign);
}

TEST_CASE("style, script and sign are small") {
  CHECK(asset("style.css").size() + asset("page.js").size() + asset("favicon.svg").size() < 30'000);
}

}  // namespace fihris
