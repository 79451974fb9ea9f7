#include "searcher/query/query_tree.h"

#include <string_view>

namespace fihris {
namespace {

std::string_view sign(Presence presence) {
  switch (presence) {
    case Presence::required: return "+";
    case Presence::excluded: return "-";
    case Presence::optional: break;
  }
  return "";
}

std::string plain(const Clause& clause, const QueryWord& word) {
  return clause.exact ? word.written : word.folded;
}

std::string bracketed(std::string_view level, const std::vector<std::string>& forms) {
  std::string text;
  for (const std::string& form : forms) text.append("[").append(level).append(" ").append(form).append("]");
  return text;
}

std::string detailed(const Clause& clause, const QueryWord& word) {
  return plain(clause, word) + bracketed("stem", word.stems) + bracketed("root", word.roots);
}

using WordWriter = std::string (*)(const Clause&, const QueryWord&);

std::string write_words(const Clause& clause, const std::vector<QueryWord>& words, WordWriter write_word) {
  std::string text;
  for (const QueryWord& word : words) {
    if (!text.empty()) text += ' ';
    text += write_word(clause, word);
  }
  return text;
}

std::string write_clause(const Clause& clause, WordWriter write_word) {
  std::string text = write_words(clause, clause.words, write_word);
  if (clause.is_phrase) text = '"' + text + '"';
  for (const std::vector<QueryWord>& synonym : clause.synonyms) {
    const std::string words = write_words(clause, synonym, write_word);
    text += synonym.size() == 1 ? "|" + words : "|\"" + words + '"';
  }
  return std::string(sign(clause.presence)) + (clause.exact ? "=" : "") + text;
}

std::string write_tree(const QueryTree& tree, WordWriter write_word) {
  std::string text;
  for (const Clause& clause : tree.clauses) {
    if (!text.empty()) text += ' ';
    text += write_clause(clause, write_word);
  }
  return text;
}

}  // namespace

std::string to_string(const QueryTree& tree) {
  return write_tree(tree, plain);
}

std::string to_detailed_string(const QueryTree& tree) {
  return write_tree(tree, detailed);
}

}  // namespace fihris
