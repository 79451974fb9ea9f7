#include "tests/searcher/match/brute_force.h"

#include <algorithm>

#include "common/copies/outlet.h"
#include "common/text/utf8.h"
#include "indexer/document_builder.h"

namespace fihris::test {
namespace {

bool have_one_of(const std::set<std::string>& forms, const std::vector<std::string>& asked) {
  return std::any_of(asked.begin(), asked.end(), [&](const std::string& form) { return forms.contains(form); });
}

// Inserted, deleted, replaced and swapped letters.
std::size_t edits(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      const std::size_t replaced = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
    }
  }
  return table[a.size()][b.size()];
}

std::u32string code_points(const std::string& text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) points += decode_utf8(text, at);
  return points;
}

bool is_nearly(const std::string& word, const Clause& clause) {
  const std::u32string typed = code_points(clause.words.front().folded), other = code_points(word);
  return !other.empty() && typed.front() == other.front() && edits(typed, other) <= clause.distance;
}

bool begins_so(const std::set<std::string>& stems, const std::string& prefix) {
  return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) { return stem.starts_with(prefix); });
}

bool is_filter(const Clause& clause) {
  if (clause.kind != ClauseKind::group) return clause.kind == ClauseKind::filter;
  return std::all_of(clause.group.begin(), clause.group.end(), is_filter);
}

bool has_part(const std::string& name, const std::string& part) {
  return ("_" + name + "_").find("_" + part + "_") != std::string::npos;
}

}  // namespace

BruteForce::BruteForce(const std::vector<Article>& articles) {
  Analyzer analyzer;
  for (const Article& article : articles) {
    documents_.push_back({article.id, words_of(analyzer, article.title), words_of(analyzer, article.text),
                          joined(analyzer, article.source), joined(analyzer, article.author),
                          joined(analyzer, article.section), primary_language(article.language), host_of(article.url),
                          article.date});
  }
}

BruteForce::Words BruteForce::words_of(Analyzer& analyzer, const std::string& text) {
  Words words;
  for (const Token& token : analyzer.analyze(text)) {
    words.push_back({std::string(token.exact),
                     std::string(token.folded),
                     {token.stems.begin(), token.stems.end()},
                     {token.roots.begin(), token.roots.end()}});
  }
  return words;
}

std::string BruteForce::joined(Analyzer& analyzer, const std::string& name) {
  std::string joined;
  for (const Word& word : words_of(analyzer, name)) joined += (joined.empty() ? "" : "_") + word.folded;
  return joined;
}

bool BruteForce::word_matches(const Word& word, const Clause& clause, const QueryWord& asked, bool excludes) {
  if (clause.exact) return word.written == asked.written;
  if (clause.kind == ClauseKind::prefix)
    return word.folded.starts_with(asked.folded) || begins_so(word.stems, asked.folded);
  if (clause.kind == ClauseKind::fuzzy) return is_nearly(word.folded, clause);
  if (word.folded == asked.folded) return true;
  if (clause.is_phrase) return false;
  if (have_one_of(word.stems, asked.stems)) return true;
  return !excludes && have_one_of(word.roots, asked.roots);
}

bool BruteForce::sequence_matches(const Words& words, std::size_t at, const Clause& clause, bool excludes) {
  if (at + clause.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < clause.words.size(); ++i) {
    if (!word_matches(words[at + i], clause, clause.words[i], excludes)) return false;
  }
  return true;
}

// All words within a stretch of the text, wherever it begins.
bool BruteForce::near_matches(const Words& words, const Clause& clause) {
  const std::size_t stretch = clause.distance + clause.words.size() - 1;
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), begin + stretch));
    const auto is_there = [&](const QueryWord& asked) {
      return std::any_of(first, last, [&](const Word& word) { return word.folded == asked.folded; });
    };
    if (std::all_of(clause.words.begin(), clause.words.end(), is_there)) return true;
  }
  return false;
}

bool BruteForce::words_match(const Words& words, const Clause& clause, bool excludes) {
  if (clause.kind == ClauseKind::near) return near_matches(words, clause);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (sequence_matches(words, at, clause, excludes)) return true;
  }
  return false;
}

bool BruteForce::filter_matches(const Document& document, const Filter& filter) {
  switch (filter.field) {
    case FilterField::source: return has_part(document.source, filter.value);
    case FilterField::author: return has_part(document.author, filter.value);
    case FilterField::section: return has_part(document.section, filter.value);
    case FilterField::language: return document.language == filter.value;
    case FilterField::site: return ("." + document.host).ends_with("." + filter.value);
    case FilterField::date: break;
  }
  return document.date && (!filter.dates.first || *filter.dates.first <= *document.date) &&
         (!filter.dates.last || *document.date <= *filter.dates.last);
}

bool BruteForce::clause_matches(const Document& document, const Clause& clause, bool excludes) {
  if (clause.kind == ClauseKind::group) return list_matches(document, clause.group, excludes);
  if (clause.kind == ClauseKind::filter) return filter_matches(document, clause.filter);
  return words_match(document.title, clause, excludes) ||
         (!clause.in_title && words_match(document.text, clause, excludes));
}

bool BruteForce::list_matches(const Document& document, const std::vector<Clause>& clauses, bool excludes) {
  bool has_required = false, has_optional = false, has_one = false;
  for (const Clause& clause : clauses) {
    const bool found = clause_matches(document, clause, excludes || clause.presence == Presence::excluded);
    if (clause.presence == Presence::excluded && found) return false;
    if (clause.presence == Presence::required && !found) return false;
    has_required |= clause.presence == Presence::required && !is_filter(clause);
    has_optional |= clause.presence == Presence::optional;
    has_one |= clause.presence == Presence::optional && found;
  }
  return has_required || !has_optional || has_one;
}

std::set<std::string> BruteForce::find(const QueryTree& tree) const {
  std::set<std::string> ids;
  for (const Document& document : documents_) {
    if (!tree.clauses.empty() && list_matches(document, tree.clauses, false)) ids.insert(document.id);
  }
  return ids;
}

}  // namespace fihris::test
