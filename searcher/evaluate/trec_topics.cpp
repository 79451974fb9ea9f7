#include "searcher/evaluate/trec_topics.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "searcher/evaluate/text_lines.h"

namespace fihris {
namespace {

bool same_letter(char a, char b) {
  return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
}

// Like find(), whatever the case: old collections write <TOP>, new ones <top>.
std::size_t find_tag(std::string_view text, std::string_view tag) {
  const auto found = std::search(text.begin(), text.end(), tag.begin(), tag.end(), same_letter);
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

std::string decode_entities(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> entities{
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  std::string decoded;
  while (!text.empty()) {
    const auto entity = std::find_if(entities.begin(), entities.end(),
                                     [&](const auto& known) { return text.starts_with(known.first); });
    decoded += entity == entities.end() ? text.front() : entity->second;
    text.remove_prefix(entity == entities.end() ? 1 : entity->first.size());
  }
  return decoded;
}

std::string collapse_blanks(std::string_view text) {
  std::string collapsed;
  for (const std::string_view field : split_fields(text)) {
    if (!collapsed.empty()) collapsed += ' ';
    collapsed += field;
  }
  return collapsed;
}

// The text from a tag to the next one, without the label ("Number:") that SGML topics begin it with.
std::string part(std::string_view topic, std::string_view tag, std::string_view label) {
  const std::size_t found = find_tag(topic, tag);
  if (found == std::string_view::npos) return {};
  topic.remove_prefix(found + tag.size());
  topic = trim(topic.substr(0, topic.find('<')));
  if (find_tag(topic, label) == 0) topic.remove_prefix(label.size());
  return decode_entities(collapse_blanks(topic));
}

}  // namespace

std::vector<TrecTopic> parse_trec_topics(std::string_view content) {
  static constexpr std::string_view tag = "<top>";
  std::vector<TrecTopic> topics;
  std::size_t line = 1;
  for (std::size_t found = find_tag(content, tag); found != std::string_view::npos;) {
    line += static_cast<std::size_t>(
        std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(found), '\n'));
    content.remove_prefix(found);
    const std::size_t next = find_tag(content.substr(tag.size()), tag);
    const std::string_view topic = content.substr(tag.size(), next);
    topics.push_back({line, part(topic, "<num>", "Number:"), part(topic, "<title>", "Topic:")});
    found = next == std::string_view::npos ? next : next + tag.size();
  }
  return topics;
}

}  // namespace fihris
