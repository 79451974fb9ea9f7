#include "indexer/readers/feed_reader.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/markup/html_text.h"
#include "indexer/markup/links.h"
#include "indexer/markup/xml_events.h"
#include "indexer/readers/control_characters.h"
#include "indexer/readers/feed_elements.h"
#include "indexer/readers/feed_item.h"
#include "indexer/readers/xml_articles.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::array roots{"rss"sv, "rdf:RDF"sv, "feed"sv, "channel"sv};
constexpr std::array containers{"author"sv, "contributor"sv, "source"sv, "media:group"sv, "media:content"sv};
constexpr std::size_t longest_item = 64ULL << 20;
constexpr std::size_t longest_fact = 1000;

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& set, std::string_view name) {
  return std::ranges::find(set, name) != set.end();
}

bool is_item(std::string_view name) {
  return name == "item" || name == "entry";
}

std::string line_of(const std::string& text) {
  return single_line(plain_text_of_html(without_controls(text)));
}

}  // namespace

struct FeedReader::Impl {
  std::string name;
  Warn warn;
  SourceSettings settings;
  XmlEvents events;
  std::uint64_t line = 1;
  bool has_root = false;
  bool is_at_end = false;
  bool has_warned = false;  // of damage between items
  FeedFacts facts;
  std::vector<std::string> path;  // names of the elements that are open
  std::optional<FeedItem> item;
  std::size_t item_bytes = 0;
  std::string damage;             // in this item
  std::vector<FeedValue> values;  // elements that are open: of the item, one in the other; of the feed, one

  explicit Impl(ReaderInput input)
      : name(input.name),
        warn(std::move(input.warn)),
        settings(std::move(input.settings)),
        events(std::move(input.bytes), std::move(input.name), settings.encoding) {}

  std::string position() const { return fmt::format("{}:{}", name, line); }

  [[noreturn]] void reject(std::string_view reason) const {
    throw InputError(fmt::format("{}: {}", position(), reason));
  }

  void end() {
    if (!has_root) reject("not a feed: no XML in it");
    if (item) reject("the feed ends inside an item: get it again");
    if (!path.empty()) warn(fmt::format("{}: the feed is not closed: the end may be missing", position()));
  }

  std::optional<Article> take(const XmlEvent& event) {
    using Kind = XmlEvent::Kind;
    if (event.kind == Kind::text) take_text(event.text);
    if (event.kind == Kind::damage) take_damage(event);
    if (event.kind == Kind::start) start(event);
    return event.kind == Kind::end ? finish(event) : std::nullopt;
  }

  void take_damage(const XmlEvent& event) {
    if (item && damage.empty()) damage = event.text;
    if (item || has_warned) return;
    has_warned = true;
    warn(fmt::format("{}:{}: damaged XML: {}: read as far as it goes", name, event.line, event.text));
  }

  void take_text(std::string_view text) {
    if (values.empty()) return;
    if (has_room_for(text.size())) values.back().add_text(text);
  }

  bool has_room_for(std::size_t bytes) {
    item_bytes += bytes;
    return item_bytes <= (item ? longest_item : longest_fact);
  }

  void start(const XmlEvent& element) {
    const std::string element_name = feed_name(element);
    require_root(element, element_name);
    path.push_back(element_name);
    if (is_item(element_name) && (values.empty() || !damage.empty())) return start_item(element);
    if (!item) return start_fact(element, element_name);
    item_bytes += element_name.size();
    for (const XmlAttribute& attribute : element.attributes) item_bytes += attribute.value.size();
    if (values.empty() || is_one_of(containers, values.back().name)) {
      const std::string above = values.empty() ? "" : values.back().name + "/";
      values.push_back({above + element_name, has_room_for(0) ? element.attributes : std::vector<XmlAttribute>(), {}});
    } else {
      values.back().open_inner(element.name);
    }
  }

  void require_root(const XmlEvent& element, const std::string& root) {
    if (std::exchange(has_root, true)) return;
    line = element.line;
    const bool is_feed = is_one_of(roots, root);
    is_at_end = !is_feed;
    if (!is_feed) reject(fmt::format("not a feed: it begins with <{}>", single_line(root.substr(0, 40))));
    set_base(element);
  }

  void set_base(const XmlEvent& element) {
    for (const XmlAttribute& attribute : element.attributes) {
      if (attribute.prefix == "xml" && attribute.name == "base") facts.base = resolve_link(attribute.value, facts.base);
      if (attribute.prefix == "xml" && attribute.name == "lang") facts.language = line_of(attribute.value);
    }
  }

  void start_item(const XmlEvent& element) {
    const bool was_open = item.has_value();
    const std::uint64_t line_before = line;
    item.emplace(element);
    values.clear();
    damage.clear();
    item_bytes = 0;
    line = element.line;
    if (was_open) throw InputError(fmt::format("{}:{}: an item that is not closed: skipped", name, line_before));
  }

  // Of the feed itself: only what stands directly in it.
  void start_fact(const XmlEvent& element, const std::string& element_name) {
    const std::string_view parent = path.size() < 2 ? ""sv : std::string_view(path[path.size() - 2]);
    if (element_name == "channel") set_base(element);
    if (!values.empty() || (parent != "channel" && parent != "feed")) return;
    item_bytes = 0;
    values.push_back({element_name, element.attributes, {}});
  }

  std::optional<Article> finish(const XmlEvent& element) {
    if (path.empty()) return std::nullopt;
    path.pop_back();
    if (!values.empty() && values.back().inner > 0) {
      values.back().close_inner(element.name);
      return std::nullopt;
    }
    if (!values.empty()) {
      FeedValue value = std::move(values.back());
      values.pop_back();
      if (item) {
        item->add(std::move(value));
      } else {
        set_fact(value);
      }
      return std::nullopt;
    }
    return item && is_item(feed_name(element)) ? std::optional(finish_item()) : std::nullopt;
  }

  void set_fact(const FeedValue& value) {
    if (value.name == "title" && facts.title.empty()) facts.title = line_of(value.text);
    if (value.name == "language" || value.name == "dc:language") facts.language = line_of(value.text);
    if (value.name != "link") return;
    const std::string_view relation = value.attribute("rel");
    const std::string target = single_line(value.text.empty() ? value.attribute("href") : std::string_view(value.text));
    if (relation.empty() || relation == "alternate") facts.link = resolve_link(target, facts.base);
  }

  Article finish_item() {
    FeedItem whole = *std::exchange(item, std::nullopt);
    const std::string where = position();
    if (item_bytes > longest_item) reject(fmt::format("an item of more than {} MiB", longest_item >> 20));
    if (!damage.empty()) warn(fmt::format("{}: damaged XML: {}: read as far as it goes", where, damage));
    return whole.finish(facts, where, warn, settings);
  }
};

FeedReader::FeedReader(ReaderInput input) : impl_(std::make_unique<Impl>(std::move(input))) {}
FeedReader::~FeedReader() = default;

std::optional<Article> FeedReader::next() {
  return next_of_xml(*impl_);
}

std::string FeedReader::position() const {
  return impl_->position();
}

std::uint64_t FeedReader::bytes_read() const {
  return impl_->events.bytes_read();
}

std::uint64_t FeedReader::stored_bytes_read() const {
  return impl_->events.stored_bytes_read();
}

}  // namespace fihris
