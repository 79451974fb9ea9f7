#include <array>

#include <fmt/format.h>

#include "searcher/present/terminal_text.h"
#include "searcher/server/api/api_answers.h"
#include "searcher/server/api/markup_text.h"
#include "searcher/server/api/public_url.h"

namespace fihris {
namespace {

std::string element(std::string_view name, std::string_view text, std::string_view attributes = "") {
  return text.empty() ? "" : fmt::format("<{}{}>{}</{}>\n", name, attributes, markup_text(text), name);
}

// "Tue, 14 May 2024 00:00:00 GMT": English whatever the locale.
std::string rss_date(Date date) {
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::chrono::weekday day{std::chrono::sys_days(date)};
  return fmt::format("{}, {:02} {} {:04} 00:00:00 GMT", days.at(day.c_encoding()), static_cast<unsigned>(date.day()),
                     months.at(static_cast<unsigned>(date.month()) - 1), static_cast<int>(date.year()));
}

// An article without an address of its own is read at the service. Readers show the description as HTML, so that it is
// escaped twice: once as a text in HTML, once as HTML in XML.
std::string item(const Hit& hit, const std::string& base) {
  const Article& article = hit.article;
  const std::string& title = article.title.empty() ? hit.snippet.text : article.title;
  const std::string url = safe_link(article.url);
  std::string text = "<item>\n" + element("title", title);
  text += element("link", url.empty() ? base + "/article/" + url_encoded(article.id) : url);
  text += element("guid", article.id, " isPermaLink=\"false\"");
  if (article.date) text += element("pubDate", rss_date(*article.date));
  text += element("dc:publisher", article.source) + element("dc:creator", article.author);
  text += element("category", article.section);
  text += element("description", highlighted_text(hit.snippet, "<b>", "</b>"));
  return text + "</item>\n";
}

// The same parameters in the address of the page that people read, which calls them the same.
std::string query_string(const HttpRequest& request) {
  std::string text;
  for (const NamedValue& each : request.parameters)
    text += (text.empty() ? "?" : "&") + url_encoded(each.name) + '=' + url_encoded(each.value);
  return text;
}

std::string feed_title(const ApiCall& call) {
  const std::string& name = call.context.settings.site_name;
  return call.asked.search.query.empty() ? name : name + ": " + call.asked.search.query;
}

std::string channel(const ApiCall& call, const std::vector<Hit>& hits) {
  const std::string base = public_url(call.request, call.context.settings);
  const std::string parameters = query_string(call.request);
  std::string text = element("title", feed_title(call));
  text += element("link", base + "/" + parameters);
  text += element("description", "أحدث ما يطابق هذا البحث");
  text += fmt::format("<atom:link href=\"{}\" rel=\"self\" type=\"application/rss+xml\"/>\n",
                      markup_text(base + "/feed" + parameters));
  text += element("language", "ar");
  if (!hits.empty() && hits.front().article.date) text += element("pubDate", rss_date(*hits.front().article.date));
  for (const Hit& hit : hits) text += item(hit, base);
  return text;
}

}  // namespace

HttpResponse answer_feed(const ApiCall& call) {
  SearchRequest newest = call.asked.search;
  newest.answer.sort = SortOrder::date;
  newest.suggest = false;  // whoever subscribed to a query wants no other one's news
  const SearchResponse response = call.context.searcher.search(newest);
  std::string body =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
      "xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
      "<channel>\n" +
      channel(call, response.hits) + "</channel>\n</rss>\n";
  return {200, {{"Content-Type", "application/rss+xml; charset=utf-8"}}, std::move(body)};
}

}  // namespace fihris
