#include "searcher/query/query_tree.h"

#include <array>
#include <string_view>

#include <fmt/format.h>

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

std::string write_synonyms(const Clause& clause, WordWriter write_word) {
  std::string text;
  for (const std::vector<QueryWord>& synonym : clause.synonyms) {
    const std::string words = write_words(clause, synonym, write_word);
    text += synonym.size() == 1 ? "|" + words : "|\"" + words + '"';
  }
  return text;
}

std::string write_range(const DateRange& dates) {
  const auto day = [](const std::optional<Date>& date) { return date ? to_iso_string(*date) : ""; };
  return dates.first == dates.last ? day(dates.first) : day(dates.first) + ".." + day(dates.last);
}

std::string write_filter(const Filter& filter) {
  const std::string value = filter.field == FilterField::date ? write_range(filter.dates) : filter.value;
  return std::string(name_of(filter.field)) + ":" + value;
}

std::string write_list(const std::vector<Clause>& clauses, WordWriter write_word);

std::string write_body(const Clause& clause, WordWriter write_word) {
  const std::string words = write_words(clause, clause.words, write_word);
  switch (clause.kind) {
    case ClauseKind::words: break;
    case ClauseKind::near: return fmt::format("NEAR/{}({})", clause.distance, words);
    case ClauseKind::prefix: return words + "*";
    case ClauseKind::fuzzy: return fmt::format("{}~{}", words, clause.distance);
    case ClauseKind::filter: return write_filter(clause.filter);
    case ClauseKind::group: return "(" + write_list(clause.group, write_word) + ")";
  }
  return (clause.exact ? "=" : "") + (clause.is_phrase ? '"' + words + '"' : words) +
         write_synonyms(clause, write_word);
}

std::string write_clause(const Clause& clause, WordWriter write_word) {
  const std::string boost = clause.boost == 1 ? "" : fmt::format("^{}", clause.boost);
  return std::string(sign(clause.presence)) + (clause.in_title ? "title:" : "") + write_body(clause, write_word) +
         boost;
}

std::string write_list(const std::vector<Clause>& clauses, WordWriter write_word) {
  std::string text;
  for (const Clause& clause : clauses) {
    if (!text.empty()) text += ' ';
    text += write_clause(clause, write_word);
  }
  return text;
}

}  // namespace

std::string to_string(const QueryTree& tree) {
  return write_list(tree.clauses, plain);
}

std::string to_detailed_string(const QueryTree& tree) {
  return write_list(tree.clauses, detailed);
}

std::string_view name_of(FilterField field) {
  static constexpr std::array<std::string_view, 6> names{"source", "author", "section", "lang", "site", "date"};
  return names[static_cast<std::size_t>(field)];
}

}  // namespace fihris
