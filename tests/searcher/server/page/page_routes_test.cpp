#include <random>

#include <doctest/doctest.h>

#include "searcher/server/page/html_writer.h"
#include "searcher/server/service.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/searcher/server/page/page_fixture.h"
#include "tests/support/html_check.h"

namespace fihris {
namespace {

using test::has;

// Articles as nobody should write them.
std::vector<Article> hostile_articles() {
  std::vector<Article> articles;
  const auto add = [&](std::string id, std::string title, std::string text) -> Article& {
    articles.push_back(test::article(std::move(id), std::move(title), std::move(text)));
    return articles.back();
  };
  Article& tags = add("<script>alert(1)</script>", "غاز <script>alert('title')</script>",
                      "غاز </p><img src=x onerror=alert(1)> نص");
  tags.url = "javascript:alert(document.domain)";
  tags.source = "\"><svg onload=alert(1)>";
  tags.author = "'; DROP TABLE";
  tags.section = "<b>قسم</b>";
  tags.language = "ar\" onmouseover=\"alert(1)";
  Article& turned = add("../../etc/passwd", "غاز \u202Egnp.exe\u2066", "غاز \u202Etxet\nغاز \u0007 نص");
  turned.url = "https://a.example/\"><script>";
  Article& spaced = add("a b?c#d&e=f", "غاز", "غاز");
  spaced.url = "data:text/html,<script>alert(1)</script>";
  return articles;
}

class Service {
 public:
  explicit Service(const std::vector<Article>& articles, ServiceSettings settings = {})
      : index_({articles}),
        settings_(std::move(settings)),
        searcher_(index_.places()),
        dictionaries_(index_.places()) {}

  HttpResponse get(const std::string& path, std::vector<NamedValue> parameters = {}) {
    const ServiceContext context{settings_, searcher_, dictionaries_, analyzer_};
    return route_of(path).answer(test::asked_by(std::move(parameters), path), context);
  }

 private:
  // As the service chooses: the very path, or the longest that it goes on from.
  static const Route& route_of(const std::string& path) {
    const Route* best = nullptr;
    for (const Route& route : page_routes()) {
      if (route.path == path) return route;
      if (route.path.ends_with('/') && path.starts_with(route.path) && (!best || best->path.size() < route.path.size()))
        best = &route;
    }
    REQUIRE(best != nullptr);
    return *best;
  }

  test::IndexedArticles index_;
  ServiceSettings settings_;
  Searcher searcher_;
  Dictionaries dictionaries_;
  Analyzer analyzer_;
};

void check_page(const HttpResponse& response, int status = 200) {
  CHECK(response.status == status);
  CHECK_MESSAGE(test::html_problem(response.body) == "", response.body.substr(0, 2000));
}

}  // namespace

TEST_CASE("a query has its results, without one there is the first page") {
  Service service(test::corpus_articles("madar-stories.jsonl"));
  const HttpResponse home = service.get("/", {{"q", "  "}});
  check_page(home);
  CHECK(has(home.body, "<body class=\"home\">"));
  CHECK(has(home.body, "3 أخبار"));
  const HttpResponse results = service.get("/", {{"q", "زلزال"}});
  check_page(results);
  CHECK(has(results.body, "<mark>زلزال</mark>"));
  CHECK(has(results.body, "وكالة مدار"));
}

TEST_CASE("filters narrow the results, with a query and without") {
  Service service(test::corpus_articles("madar-stories.jsonl"));
  CHECK(has(service.get("/", {{"q", "زلزال"}, {"source", "المرفأ"}}).body, "لا نتائج"));
  CHECK(has(service.get("/", {{"source", "وكالة مدار"}}).body, "<strong>3 نتائج</strong>"));
  CHECK(has(service.get("/", {{"source", "وكالة مدار"}, {"from", "2024-09-01"}, {"to", "2024-09-30"}}).body,
            "<strong>نتيجة واحدة</strong>"));
}

TEST_CASE("an article is shown whole, with what was asked marked") {
  Service service(test::corpus_articles("madar-stories.jsonl"));
  const HttpResponse page = service.get("/article/madar-2024-0917-quake", {{"q", "زلزال"}});
  check_page(page);
  CHECK(has(page.body, "<h1 dir=\"auto\"><mark>زلزال</mark>"));
  CHECK(has(page.body, "مطار أغادير المسيرة"));
  check_page(service.get("/article/nobody"), 404);
  check_page(service.get("/article/"), 404);
}

TEST_CASE("what the theme does not have is not found") {
  Service service(test::corpus_articles("madar-stories.jsonl"));
  CHECK(service.get("/theme/style.css").status == 404);
  CHECK(service.get("/theme/../secret").status == 404);
}

TEST_CASE("files of the page have their types") {
  Service service(test::corpus_articles("madar-stories.jsonl"));
  const auto type = [&](const std::string& path) { return service.get(path).headers.at(0).value; };
  CHECK(type("/style.css") == "text/css; charset=utf-8");
  CHECK(type("/page.js") == "text/javascript; charset=utf-8");
  CHECK(type("/favicon.svg") == "image/svg+xml");
  CHECK(type("/favicon.ico") == "image/svg+xml");
  CHECK(service.get("/robots.txt").body == "User-agent: *\nAllow: /$\nAllow: /about$\nDisallow: /\n");
}

TEST_CASE("the theme's files come before ours") {
  const test::TemporaryFolder folder;
  folder.write("base.css", "body{}");
  folder.write("favicon.svg", "<svg id='own'/>");
  folder.write("logo.svg", "<svg/>");
  folder.write("texts.tsv", "tagline\tar\tأرشيف <الجريدة>\n");
  ServiceSettings settings;
  settings.theme = folder.path();
  Service service(test::corpus_articles("madar-stories.jsonl"), settings);
  CHECK(service.get("/style.css").body == "body{}");
  CHECK(service.get("/favicon.ico").body == "<svg id='own'/>");
  CHECK(service.get("/theme/logo.svg").body == "<svg/>");
  const HttpResponse home = service.get("/");
  check_page(home);
  CHECK(has(home.body, "أرشيف &lt;الجريدة&gt;"));
}

TEST_CASE("hostile articles are text, whatever page shows them") {
  Service service(hostile_articles());
  for (const char* group : {"", "story"}) {
    const HttpResponse results = service.get("/", {{"q", "غاز"}, {"group", group}});
    check_page(results);
    CHECK(has(results.body, "&lt;script&gt;"));
    CHECK(!has(results.body, "javascript:"));
    CHECK(!has(results.body, "data:text"));
  }
  for (const Article& article : hostile_articles()) {
    const HttpResponse page = service.get("/article/" + article.id, {{"q", "غاز"}});
    check_page(page);
    CHECK(has(page.body, "<mark>غاز</mark>"));
  }
}

TEST_CASE("whatever is asked, the page is well formed and shows the query as text") {
  Service service(hostile_articles());
  std::mt19937 random(11);
  const std::string_view pieces[] = {"غاز",
                                     "<script>",
                                     "\"",
                                     "'",
                                     "&amp;",
                                     "(",
                                     ")",
                                     "-",
                                     "*",
                                     "\xff",
                                     "\u202E",
                                     "source:",
                                     " ",
                                     "~2",
                                     "^3",
                                     "=",
                                     std::string_view("\0", 1),
                                     "OR",
                                     "«",
                                     "»",
                                     "</title>"};
  const std::string_view names[] = {"q",    "q",  "page",  "per_page", "sort", "source", "section", "author",
                                    "from", "to", "group", "copies",   "ui",   "months", "theme",   "x"};
  const std::string_view values[] = {"2", "date", "story", "all", "en", "hijri", "dark", "2024-01-01", "-1", ""};
  for (int round = 0; round < 150; ++round) {
    std::vector<NamedValue> parameters;
    for (auto count = random() % 6; count > 0; --count) {
      std::string value(values[random() % std::size(values)]);
      for (auto more = random() % 5; more > 0; --more) value += pieces[random() % std::size(pieces)];
      parameters.push_back({std::string(names[random() % std::size(names)]), value});
    }
    for (const char* path : {"/", "/about", "/article/a b?c#d&e=f"}) check_page(service.get(path, parameters));
  }
}

}  // namespace fihris
