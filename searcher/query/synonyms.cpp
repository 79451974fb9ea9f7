#include "searcher/query/synonyms.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/base/files.h"
#include "common/text/utf8.h"
#include "searcher/evaluate/text_lines.h"
#include "searcher/query/query_parser.h"

namespace fihris {
namespace {

std::vector<std::string_view> split_at_tabs(std::string_view line) {
  std::vector<std::string_view> entries;
  for (;;) {
    const std::size_t tab = line.find('\t');
    entries.push_back(trim(line.substr(0, tab)));
    if (tab == std::string_view::npos) return entries;
    line.remove_prefix(tab + 1);
  }
}

// What a word is found by: its stems, or of a function word its folded form.
std::vector<std::string> names_of(const QueryWord& word) {
  return word.stems.empty() ? std::vector<std::string>{word.folded} : word.stems;
}

bool is_same(const QueryWord& one, const QueryWord& other) {
  const std::vector<std::string> names = names_of(one);
  return std::ranges::any_of(names_of(other),
                             [&](const std::string& name) { return std::ranges::find(names, name) != names.end(); });
}

bool is_plain(const Clause& clause) {
  return clause.kind == ClauseKind::words && clause.presence != Presence::excluded && !clause.exact &&
         !clause.is_phrase && !clause.in_title;
}

// The complaints about one line.
class LineCheck {
 public:
  LineCheck(const std::string& file, std::size_t line) : file_(file), line_(line) {}

  void of_line(std::string_view text, std::size_t entries) const {
    if (find_invalid_utf8(text)) fail("the line is not valid UTF-8: save the file as UTF-8");
    if (entries < 2) fail("a group has one entry: write two or more, with tabs between them");
    if (entries > max_synonyms_of_group)
      fail("a group has " + std::to_string(entries) + " entries, at most 32 are allowed: divide it");
  }

  void of_entry(std::string_view entry, std::size_t words) const {
    if (entry.empty()) fail("an entry is empty: put one tab between two entries");
    if (words == 0) fail("the entry " + std::string(entry) + " has no words: take it out");
    if (words > max_words_of_synonym)
      fail("the entry " + std::string(entry) + " has " + std::to_string(words) + " words, at most 8 are allowed");
  }

 private:
  [[noreturn]] void fail(const std::string& message) const { fail_at(file_, line_, message); }

  const std::string& file_;
  std::size_t line_;
};

}  // namespace

SynonymTable::Entry SynonymTable::make_entry(std::span<const Token> tokens) {
  Entry entry;
  for (const Token& token : tokens) {
    entry.words.push_back(to_query_word(token));
    if (!token.is_stop_word && !token.is_question_word) entry.keys.push_back(entry.words.back());
  }
  if (entry.keys.empty()) entry.keys = entry.words;
  return entry;
}

void SynonymTable::add_group(Group group) {
  for (std::size_t i = 0; i < group.size(); ++i)
    for (const std::string& name : names_of(group[i].keys.front())) places_.emplace(name, Place{groups_.size(), i});
  groups_.push_back(std::move(group));
}

SynonymTable SynonymTable::parse(std::string_view content, const std::string& file, Analyzer& analyzer) {
  SynonymTable table;
  for (const TextLine& line : nonblank_lines(content)) {
    if (trim(line.text).starts_with('#')) continue;
    const std::vector<std::string_view> texts = split_at_tabs(line.text);
    const LineCheck check(file, line.number);
    check.of_line(line.text, texts.size());
    Group group;
    for (const std::string_view text : texts) {
      const std::span<const Token> tokens = analyzer.analyze(text);
      check.of_entry(text, tokens.size());
      group.push_back(make_entry(tokens));
    }
    table.add_group(std::move(group));
  }
  return table;
}

SynonymTable SynonymTable::read(const std::filesystem::path& file, Analyzer& analyzer) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::string content = read_file(file, max_synonym_file_bytes);
  const bool is_marked = content.starts_with(byte_order_mark);
  return parse(std::string_view(content).substr(is_marked ? byte_order_mark.size() : 0), file.string(), analyzer);
}

bool SynonymTable::is_at(const Entry& entry, const std::vector<Clause>& clauses, std::size_t clause) const {
  if (entry.keys.size() > clauses.size() - clause) return false;
  for (std::size_t i = 0; i < entry.keys.size(); ++i) {
    const Clause& each = clauses[clause + i];
    if (!is_plain(each) || !is_same(each.words.front(), entry.keys[i])) return false;
  }
  return true;
}

void SynonymTable::expand(QueryTree& tree) const {
  std::size_t added = 0;
  expand(tree.clauses, added);
}

void SynonymTable::expand(std::vector<Clause>& clauses, std::size_t& added) const {
  for (std::size_t at = 0; at < clauses.size(); ++at) {
    Clause& clause = clauses[at];
    if (clause.presence != Presence::excluded) expand(clause.group, added);
    if (!is_plain(clause)) continue;
    std::set<std::pair<std::size_t, std::size_t>> found;  // an entry is found by each of its stems
    for (const std::string& name : names_of(clause.words.front()))
      for (auto [place, end] = places_.equal_range(name); place != end; ++place)
        if (is_at(groups_[place->second.group][place->second.entry], clauses, at))
          found.emplace(place->second.group, place->second.entry);
    for (const auto& [group, entry] : found)
      for (std::size_t i = 0; i < groups_[group].size() && added < max_synonyms_of_query; ++i) {
        if (found.contains({group, i})) continue;
        clause.synonyms.push_back(groups_[group][i].words);
        ++added;
      }
  }
}

}  // namespace fihris
