#include "indexer/pages/page_facts.h"

#include <algorithm>
#include <array>

#include "common/base/ascii.h"
#include "indexer/pages/json_ld.h"
#include "indexer/pages/text_measures.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_facts = 1'000;
constexpr std::size_t most_of_a_name = 12;
constexpr std::size_t longest_fact = 64 << 10;
constexpr std::size_t longest_name = 60;
constexpr std::size_t longest_heading = 1'000;  // bytes
constexpr std::size_t most_scripts = 40;

std::string short_name(std::string_view name) {
  return ascii_lower(name.substr(0, longest_name));
}

// Calls `use` with each word of an attribute that lists some: rel="nofollow author".
template <typename Use>
void for_each_word(std::string_view list, const Use& use) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of(" \t\r\n"), list.size());
    if (end > 0) use(short_name(list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

class FactGatherer {
 public:
  explicit FactGatherer(const HtmlTree& tree) : tree_(tree) {}

  PageFacts gather() {
    for (std::size_t i = 1; i < tree_.size(); ++i) {
      const HtmlNode& node = tree_[i];
      if (node.is_text()) continue;
      if (node.tag == "svg") i = node.end - 1;  // has a <title> of its own
      read(i);
    }
    for (const std::string& script : scripts_) read_json_ld(script, facts_);
    return std::move(facts_);
  }

 private:
  void read(std::size_t i) {
    const HtmlNode& node = tree_[i];
    if (node.tag == "meta") return read_meta(node);
    if (node.tag == "script") return read_script(i);
    if (node.tag == "title") facts_.add("tag:title", text(i));
    if (node.tag == "h1") facts_.add("tag:h1", text(i));
    if (node.tag == "html") facts_.add("tag:lang", node.attribute("lang"));
    if (node.tag == "base") facts_.add("tag:base", node.attribute("href"));
    if (node.tag == "link") read_link(node, node.attribute("href"));
    if (node.tag == "a" && !node.attribute("rel").empty()) read_link(node, text(i));
    if (!node.attribute("itemprop").empty()) read_item(i);
  }

  std::string text(std::size_t node) const { return text_below(tree_, node, longest_heading); }

  void read_meta(const HtmlNode& node) {
    for (const std::string_view key : {"property"sv, "name"sv, "itemprop"sv})
      if (const std::string_view name = node.attribute(key); !name.empty())
        facts_.add((key == "itemprop" ? "item:" : "meta:") + short_name(name), node.attribute("content"));
    if (short_name(node.attribute("http-equiv")) == "content-language")
      facts_.add("meta:content-language", node.attribute("content"));
  }

  void read_link(const HtmlNode& node, std::string_view value) {
    for_each_word(node.attribute("rel"), [&](const std::string& rel) { facts_.add("link:" + rel, value); });
  }

  void read_script(std::size_t i) {
    if (short_name(tree_[i].attribute("type")).find("ld+json") == std::string::npos) return;
    std::string script;
    for (std::size_t below = i + 1; below < tree_[i].end; ++below) script += tree_[below].text;
    if (scripts_.size() < most_scripts) scripts_.push_back(std::move(script));
  }

  // The machine's form when there is one, else what stands there.
  void read_item(std::size_t i) {
    const HtmlNode& node = tree_[i];
    std::string_view value;
    for (const std::string_view key : {"content"sv, "datetime"sv})
      if (value.empty()) value = node.attribute(key);
    for_each_word(node.attribute("itemprop"), [&](const std::string& name) {
      if (name != "articlebody") facts_.add("item:" + name, value.empty() ? text(i) : std::string(value));
    });
  }

  const HtmlTree& tree_;
  PageFacts facts_;
  std::vector<std::string> scripts_;
};

}  // namespace

void PageFacts::add(std::string name, std::string_view value) {
  if (value.size() > longest_fact) return;
  add_text(std::move(name), folded_blanks(value));
}

void PageFacts::add_text(std::string name, std::string value) {
  if (value.empty() || count_ >= most_facts) return;
  std::vector<std::string>& values = values_[std::move(name)];
  if (values.size() >= most_of_a_name) return;
  ++count_;
  values.push_back(std::move(value));
}

std::string_view PageFacts::first(std::string_view name) const {
  const std::vector<std::string>& found = all(name);
  return found.empty() ? std::string_view() : std::string_view(found.front());
}

const std::vector<std::string>& PageFacts::all(std::string_view name) const {
  static const std::vector<std::string> none;
  const auto found = values_.find(name);
  return found == values_.end() ? none : found->second;
}

PageFacts page_facts(const HtmlTree& tree) {
  return FactGatherer(tree).gather();
}

}  // namespace fihris
