#include "searcher/present/explanation_text.h"

#include <ostream>
#include <string>

#include <fmt/format.h>

#include "searcher/present/line_of_terms.h"

namespace fihris {
namespace {

std::string_view presence_text(Presence presence) {
  switch (presence) {
    case Presence::required: return "must be there";
    case Presence::excluded: return "must not be there";
    case Presence::optional: break;
  }
  return "";
}

// "phrase, must not be there"
std::string kind_of(const ExplainedClause& clause) {
  std::string kind = clause.is_phrase ? "phrase" : "word";
  if (clause.exact) kind += ", spelled just so";
  if (const std::string_view presence = presence_text(clause.presence); !presence.empty()) {
    kind.append(", ").append(presence);
  }
  return kind;
}

constexpr std::size_t word_indent = 12;  // of what follows "   written  "

// "(plural, from مدارس)"
void add_reason(LineOfTerms& line, const ExplainedStem& explained) {
  switch (explained.origin) {
    case StemOrigin::unknown: return line.words("(not in the lexicon: by rule)");
    case StemOrigin::compound: return line.words("(of this word and the next)");
    case StemOrigin::foreign: return line.words("(not Arabic letters)");
    default: line.words(fmt::format("({}, from", name_of(explained.origin))); return line.term(explained.base, ")");
  }
}

void add_list(LineOfTerms& line, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) line.term(text, &text == &texts.back() ? "" : ",");
}

void print_left_out(std::ostream& out, const std::vector<LeftOutWord>& words, const TextStyle& style) {
  if (words.empty()) return;
  constexpr std::string_view beginning = "left out   ";
  LineOfTerms line(out, style, beginning, beginning.size());
  for (const LeftOutWord& word : words) {
    line.term(word.written);
    line.words(word.is_question_word ? "(question" : "(stop");
    line.term("word)", &word == &words.back() ? "" : ",");
  }
}

void print_word(std::ostream& out, const ExplainedWord& word, const TextStyle& style) {
  LineOfTerms(out, style, "   written  ", word_indent).term(word.written);
  if (word.folded != word.written) LineOfTerms(out, style, "   folded   ", word_indent).term(word.folded);
  for (const StemReading& reading : word.stems) {
    LineOfTerms line(out, style, "   stem     ", word_indent);
    line.term(reading.stem);
    add_reason(line, reading.explained);
  }
  if (word.roots.empty()) return;
  LineOfTerms line(out, style, "   root     ", word_indent);
  add_list(line, word.roots);
}

// "Zمدرسة of مدارس" below the columns of a table.
void print_row(std::ostream& out, const std::string& columns, const ExplainedPart& part, const TextStyle& style) {
  LineOfTerms line(out, style, columns, columns.size());
  if (!part.term.empty()) {
    line.term(part.term);
    line.words("of");
  }
  line.term(part.word);
}

void print_parts(std::ostream& out, const std::vector<ExplainedPart>& parts, const TextStyle& style) {
  if (parts.empty()) return;
  out << fmt::format("\n{:>8} {:>10}  {:<10}  term\n", "weight", "articles", "level");
  for (const ExplainedPart& part : parts)
    print_row(out, fmt::format("{:>8.4g} {:>10}  {:<10}  ", part.weight, part.articles, part.level), part, style);
}

void print_reading(std::ostream& out, const std::string& reading, const TextStyle& style) {
  constexpr std::string_view beginning = "read as    ";
  LineOfTerms(out, style, beginning, beginning.size()).term(reading);
}

void print_article(std::ostream& out, const ExplainedArticle& article, const TextStyle& style) {
  out << '\n';
  {
    LineOfTerms line(out, style, fmt::format("{:.4f} points for ", article.score), 3);
    line.term(article.id, " ");
    line.term(article.title);
  }
  print_points(out, article.explanation, "", style);
}

}  // namespace

void print_points(std::ostream& out, const ScoreExplanation& explanation, std::string_view indent,
                  const TextStyle& style) {
  for (const ExplainedPart& part : explanation.parts)
    print_row(out, fmt::format("{}{:>8.4f}  {:<10}  ", indent, part.points, part.level), part, style);
  if (explanation.missing_words.empty()) return;
  const std::string columns = fmt::format("{}{:>8}  {:<10}  ", indent, "-", "nothing");
  LineOfTerms line(out, style, columns, columns.size());
  add_list(line, explanation.missing_words);
}

void print_explanation(std::ostream& out, const QueryExplanation& explanation, const TextStyle& style) {
  print_reading(out, explanation.reading, style);
  print_left_out(out, explanation.left_out, style);
  std::size_t number = 0;
  for (const ExplainedClause& clause : explanation.clauses) {
    out << '\n' << ++number << ". " << kind_of(clause) << '\n';
    for (const ExplainedWord& word : clause.words) print_word(out, word, style);
  }
  print_parts(out, explanation.parts, style);
  if (explanation.article) print_article(out, *explanation.article, style);
}

}  // namespace fihris
