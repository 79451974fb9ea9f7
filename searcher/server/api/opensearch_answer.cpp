#include "common/text/utf8.h"
#include "searcher/server/api/api_answers.h"
#include "searcher/server/api/markup_text.h"
#include "searcher/server/api/public_url.h"

namespace fihris {
namespace {

constexpr std::size_t longest_short_name = 16;  // characters, as OpenSearch 1.1 has it

std::string_view first_characters(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < most && end < text.size(); ++i) decode_utf8(text, end);
  return text.substr(0, end);
}

std::string url_element(std::string_view type, std::string_view relation, const std::string& address) {
  std::string element = "  <Url type=\"" + std::string(type) + '"';
  if (!relation.empty()) element += " rel=\"" + std::string(relation) + '"';
  return element + " template=\"" + markup_text(address) + "\"/>\n";
}

}  // namespace

HttpResponse answer_opensearch(const ApiCall& call) {
  const std::string base = public_url(call.request, call.context.settings);
  const std::string& name = call.context.settings.site_name;
  std::string body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  body += "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n";
  body += "  <ShortName>" + markup_text(first_characters(name, longest_short_name)) + "</ShortName>\n";
  body += "  <Description>" + markup_text("البحث في " + name) + "</Description>\n";
  body += url_element("text/html", "", base + "/?q={searchTerms}");
  body += url_element("application/rss+xml", "", base + "/feed?q={searchTerms}");
  body += url_element("application/x-suggestions+json", "suggestions",
                      base + "/api/v1/suggest?format=opensearch&q={searchTerms}");
  body += url_element("application/opensearchdescription+xml", "self", base + "/opensearch.xml");
  body += "  <Language>ar</Language>\n  <InputEncoding>UTF-8</InputEncoding>\n";
  body += "  <OutputEncoding>UTF-8</OutputEncoding>\n</OpenSearchDescription>\n";
  return {200, {{"Content-Type", "application/opensearchdescription+xml; charset=utf-8"}}, std::move(body)};
}

}  // namespace fihris
