#include "indexer/pages/json_ld.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/pages/html_tree.h"
#include "indexer/pages/page_facts.h"
#include "indexer/pages/text_measures.h"
#include "indexer/readers/control_characters.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;
using Json = nlohmann::json;

constexpr std::size_t longest_script = 4 << 20;
constexpr std::size_t most_values = 20'000;  // looked at in one script
constexpr int deepest = 12;
constexpr std::size_t most_authors = 8;

constexpr std::array article_types{"Article"sv,
                                   "NewsArticle"sv,
                                   "ReportageNewsArticle"sv,
                                   "AnalysisNewsArticle"sv,
                                   "OpinionNewsArticle"sv,
                                   "BackgroundNewsArticle"sv,
                                   "ReviewNewsArticle"sv,
                                   "AskPublicNewsArticle"sv,
                                   "AdvertiserContentArticle"sv,
                                   "BlogPosting"sv,
                                   "LiveBlogPosting"sv,
                                   "Report"sv,
                                   "TechArticle"sv,
                                   "ScholarlyArticle"sv,
                                   "SocialMediaPosting"sv};
constexpr std::array page_types{"WebPage"sv, "ItemPage"sv};
// Where other things than the page's own article stand.
constexpr std::array passed_over{"itemListElement"sv, "isPartOf"sv,       "hasPart"sv, "relatedLink"sv,
                                 "mentions"sv,        "citation"sv,       "comment"sv, "liveBlogUpdate"sv,
                                 "isBasedOn"sv,       "significantLink"sv};

// Commas right before a closing bracket go, and so do control characters; strings stay as they are otherwise.
std::string repaired(std::string_view script) {
  std::string json;
  bool in_string = false;
  for (std::size_t i = 0; i < script.size(); ++i) {
    char c = script[i];
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    if (in_string && c == '\\' && i + 1 < script.size()) {
      json += c;
      json += script[++i] < 0x20 && script[i] >= 0 ? 'n' : script[i];
      continue;
    }
    if (c == '"') in_string = !in_string;
    if (!in_string && (c == '}' || c == ']')) {
      const std::size_t last = json.find_last_not_of(' ');
      if (last != json.npos && json[last] == ',') json.resize(last);
    }
    json += c;
  }
  return json;
}

// Without comments, CDATA marks and semicolons around it.
std::string_view core(std::string_view script) {
  const std::size_t begin = script.find_first_of("{[");
  const std::size_t cdata = script.find("CDATA[");
  const std::size_t from = cdata < begin || cdata + 5 == begin ? script.find_first_of("{[", cdata + 6) : begin;
  const std::size_t end = script.find_last_of("}]");
  if (from == script.npos || end == script.npos || end < from) return {};
  std::string_view found = script.substr(from, end - from + 1);
  if (found.ends_with("]]") && cdata != script.npos) found.remove_suffix(2);
  return found;
}

Json parse(std::string_view script) {
  const auto as_json = [](std::string_view text) { return Json::parse(text, nullptr, false, true); };
  Json json = as_json(script);
  if (json.is_discarded()) json = as_json(repaired(core(script)));
  if (json.is_discarded() && script.find("&quot;") != script.npos)
    json = as_json(repaired(core(decode_entities(script))));
  return json;
}

bool has_type(const Json& object, std::string_view name) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto is_name = [&](const Json& value) {
    return value.is_string() && value.get_ref<const std::string&>().ends_with(name) &&
           (value.get_ref<const std::string&>().size() == name.size() ||
            value.get_ref<const std::string&>().ends_with('/' + std::string(name)));
  };
  return is_name(*type) || (type->is_array() && std::any_of(type->begin(), type->end(), is_name));
}

template <std::size_t Size>
bool has_any_type(const Json& object, const std::array<std::string_view, Size>& names) {
  return std::ranges::any_of(names, [&](std::string_view name) { return has_type(object, name); });
}

class Reader {
 public:
  explicit Reader(PageFacts& facts) : facts_(facts) {}

  void read(const Json& root) {
    walk(root, 0);
    for (const Json* object : articles_) {
      read_article(*object, "ld:");
      break;  // others are stories that the page points at
    }
    if (!pages_.empty()) read_article(*pages_.front(), "page:");
    if (!crumbs_.empty()) read_crumbs(*crumbs_.front());
  }

 private:
  void walk(const Json& value, int depth) {
    if (depth > deepest || ++seen_ > most_values) return;
    if (value.is_object()) note(value);
    if (!value.is_structured()) return;
    for (const auto& [key, below] : value.items())
      if (below.is_structured() && std::ranges::find(passed_over, key) == passed_over.end()) walk(below, depth + 1);
  }

  void note(const Json& object) {
    if (const auto id = object.find("@id"); id != object.end() && id->is_string() && object.size() > 1)
      by_id_.emplace(id->get<std::string>(), &object);
    if (has_any_type(object, article_types)) articles_.push_back(&object);
    if (has_any_type(object, page_types)) pages_.push_back(&object);
    if (has_type(object, "BreadcrumbList")) crumbs_.push_back(&object);
  }

  // The text of a value, of the first of several, or of its member `key`.
  std::string text_of(const Json& value, const char* key, int depth = 0) const {
    if (depth > 4) return {};
    if (value.is_string()) return value.get<std::string>();
    if (value.is_array()) return value.empty() ? std::string() : text_of(value.front(), key, depth + 1);
    if (!value.is_object()) return {};
    if (const auto member = value.find(key); member != value.end()) return text_of(*member, key, depth + 1);
    const auto id = value.find("@id");
    if (id == value.end() || !id->is_string()) return {};
    const auto known = by_id_.find(id->get<std::string>());
    if (known != by_id_.end() && known->second != &value) return text_of(*known->second, key, depth + 1);
    return std::string_view(key) == "url" ? id->get<std::string>() : std::string();
  }

  void add(const Json& object, const std::string& prefix, const char* name, std::string fact, const char* key) {
    const auto value = object.find(name);
    if (value == object.end()) return;
    facts_.add(prefix + std::move(fact), decode_entities(text_of(*value, key)));
  }

  void read_article(const Json& object, const std::string& prefix) {
    add(object, prefix, "@type", "type", "");
    for (const auto& [name, fact] :
         {std::pair{"headline", "headline"}, std::pair{"name", "name"}, std::pair{"datePublished", "datepublished"},
          std::pair{"dateCreated", "datecreated"}, std::pair{"articleSection", "articlesection"},
          std::pair{"inLanguage", "inlanguage"}, std::pair{"description", "description"}})
      add(object, prefix, name, fact, "name");
    add(object, prefix, "publisher", "publisher", "name");
    add(object, prefix, "mainEntityOfPage", "url", "url");
    add(object, prefix, "url", "url", "url");
    for (const char* name : {"author", "creator"}) read_authors(object, prefix, name);
    read_body(object, prefix);
  }

  void read_authors(const Json& object, const std::string& prefix, const char* name) {
    const auto value = object.find(name);
    if (value == object.end()) return;
    if (!value->is_array()) return facts_.add(prefix + "author", decode_entities(text_of(*value, "name")));
    std::size_t authors = 0;
    for (const Json& author : *value)
      if (++authors <= most_authors) facts_.add(prefix + "author", decode_entities(text_of(author, "name")));
  }

  void read_body(const Json& object, const std::string& prefix) {
    const auto body = object.find("articleBody");
    if (body == object.end() || !body->is_string()) return;
    facts_.add_text(prefix + "articlebody", without_controls(body->get_ref<const std::string&>()));
  }

  void read_crumbs(const Json& object) {
    const auto items = object.find("itemListElement");
    if (items == object.end() || !items->is_array()) return;
    std::size_t crumbs = 0;
    for (const Json& item : *items) {
      std::string name = item.is_object() ? text_of(item, "name") : std::string();
      if (name.empty() && item.is_object() && item.contains("item")) name = text_of(item["item"], "name");
      if (++crumbs <= most_authors) facts_.add("crumb:name", decode_entities(name));
    }
  }

  PageFacts& facts_;
  std::map<std::string, const Json*> by_id_;
  std::vector<const Json*> articles_, pages_, crumbs_;
  std::size_t seen_ = 0;
};

}  // namespace

void read_json_ld(std::string_view script, PageFacts& facts) {
  if (script.size() > longest_script) return;
  const Json json = parse(script);
  if (json.is_structured()) Reader(facts).read(json);
}

}  // namespace fihris
