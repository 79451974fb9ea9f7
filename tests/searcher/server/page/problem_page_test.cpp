#include "searcher/server/page/problem_page.h"

#include <string>

#include <doctest/doctest.h>

#include "searcher/server/problem.h"
#include "searcher/server/response_headers.h"
#include "tests/searcher/server/page/page_fixture.h"
#include "tests/support/html_check.h"

namespace fihris {
namespace {

using test::has;

HttpRequest asked_by_browser(std::string path) {
  HttpRequest request;
  request.path = std::move(path);
  request.headers = {{"accept", "text/html,application/xhtml+xml,*/*;q=0.8"}};
  return request;
}

std::string shown(int status, const HttpRequest& request) {
  HttpResponse response = problem(status, "code", "a sentence for programs");
  show_as_page(response, request, {});
  CHECK(response.status == status);
  CHECK(header_of(response, "Content-Type") == "text/html; charset=utf-8");
  CHECK(header_of(response, "Cache-Control") == "no-store");
  CHECK(test::html_problem(response.body) == "");
  return response.body;
}

}  // namespace

TEST_CASE("a browser wants a page, except from the API") {
  CHECK(wants_page(asked_by_browser("/nowhere")));
  CHECK(!wants_page(asked_by_browser("/api/v1/search")));
  HttpRequest program;
  program.path = "/nowhere";
  CHECK(!wants_page(program));
  program.headers = {{"accept", "application/json"}};
  CHECK(!wants_page(program));
}

TEST_CASE("every status of a problem has its sentence in both languages") {
  HttpRequest request = asked_by_browser("/nowhere");
  CHECK(has(shown(404, request), "لا صفحة هنا"));
  CHECK(has(shown(429, request), "طلبات كثيرة"));
  CHECK(has(shown(503, request), "الخدمة مشغولة"));
  CHECK(has(shown(500, request), "تعذرت الإجابة"));
  CHECK(has(shown(414, request), "طلب غير مفهوم"));
  request.parameters = {{"ui", "en"}};
  CHECK(has(shown(404, request), "There is no page here"));
  CHECK(has(shown(503, request), "The service is busy"));
}

TEST_CASE("what the request says is text in the page, and leads back to the search") {
  HttpRequest request = asked_by_browser("/nowhere");
  request.parameters = {{"q", "<b>غاز"}};
  const std::string html = shown(404, request);
  CHECK(has(html, "&lt;b&gt;غاز"));
  CHECK(has(html, "href=\"/?q=%3Cb%3Eغاز\""));
}

TEST_CASE("when to come again is still said, and answers that are no problem stay as they are") {
  HttpResponse busy = problem(503, "too-busy", "busy");
  set_header(busy, "Retry-After", "5");
  show_as_page(busy, asked_by_browser("/"), {});
  CHECK(header_of(busy, "Retry-After") == "5");
  HttpResponse good{200, {{"Content-Type", "text/plain"}}, "good"};
  show_as_page(good, asked_by_browser("/"), {});
  CHECK(good.body == "good");
}

}  // namespace fihris
