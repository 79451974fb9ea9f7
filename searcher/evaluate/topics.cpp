#include "searcher/evaluate/topics.h"

#include <unordered_set>
#include <utility>

#include "common/base/error.h"
#include "searcher/evaluate/text_lines.h"
#include "searcher/evaluate/trec_topics.h"

namespace fihris {
namespace {

// Collects topics and refuses those that could not be told apart in a run.
class TopicList {
 public:
  explicit TopicList(const std::string& file) : file_(file) {}

  void add(std::size_t line, std::string_view id, std::string_view query) {
    if (split_fields(id).size() != 1) fail_at(file_, line, "a topic needs an id without blanks");
    if (query.empty()) fail_at(file_, line, "topic " + std::string(id) + " has no query");
    if (!ids_.emplace(id).second) fail_at(file_, line, "topic " + std::string(id) + " is there twice");
    topics_.push_back({std::string(id), std::string(query)});
  }

  std::vector<Topic> take() { return std::move(topics_); }

 private:
  const std::string& file_;
  std::unordered_set<std::string> ids_;
  std::vector<Topic> topics_;
};

void add_tsv(std::string_view content, const std::string& file, TopicList& topics) {
  for (const TextLine& line : nonblank_lines(content)) {
    const std::size_t tab = line.text.find('\t');
    if (tab == std::string_view::npos) fail_at(file, line.number, "no tab between a topic's id and its query");
    topics.add(line.number, trim(line.text.substr(0, tab)), trim(line.text.substr(tab + 1)));
  }
}

void add_trec(std::string_view content, TopicList& topics) {
  for (const TrecTopic& topic : parse_trec_topics(content)) topics.add(topic.line, topic.number, topic.title);
}

}  // namespace

std::vector<Topic> parse_topics(std::string_view content, const std::string& file) {
  TopicList list(file);
  if (trim(content).starts_with('<')) {
    add_trec(content, list);
  } else {
    add_tsv(content, file, list);
  }
  std::vector<Topic> topics = list.take();
  if (topics.empty()) throw InputError(file + ": no topics: write lines id<TAB>query, or TREC <top> blocks");
  return topics;
}

std::vector<Topic> read_topics(const std::filesystem::path& file) {
  return parse_topics(read_text_file(file), file.string());
}

}  // namespace fihris
