#include "searcher/present/explanation_text.h"

#include <ostream>
#include <string>

#include <fmt/format.h>

#include "searcher/present/terminal_text.h"

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

// "plural, from مدارس"
std::string reason_of(const ExplainedStem& explained) {
  switch (explained.origin) {
    case StemOrigin::unknown: return "not in the lexicon: by rule";
    case StemOrigin::compound: return "of this word and the next";
    case StemOrigin::foreign: return "not Arabic letters";
    default: return fmt::format("{}, from {}", name_of(explained.origin), explained.base);
  }
}

std::string joined(const std::vector<std::string>& texts) {
  std::string line;
  for (const std::string& text : texts) line += (line.empty() ? "" : ", ") + printable_line(text);
  return line;
}

std::string left_out_text(const std::vector<LeftOutWord>& words) {
  std::vector<std::string> texts;
  for (const LeftOutWord& word : words) {
    texts.push_back(word.written + (word.is_question_word ? " (question word)" : " (stop word)"));
  }
  return joined(texts);
}

void print_word(std::ostream& out, const ExplainedWord& word) {
  out << "   written  " << printable_line(word.written) << '\n';
  if (word.folded != word.written) out << "   folded   " << printable_line(word.folded) << '\n';
  for (const StemReading& reading : word.stems) {
    out << "   stem     " << printable_line(reading.stem) << " (" << printable_line(reason_of(reading.explained))
        << ")\n";
  }
  if (!word.roots.empty()) out << "   root     " << joined(word.roots) << '\n';
}

// "Zمدرسة of مدارس"
std::string subject_of(const ExplainedPart& part) {
  const std::string word = printable_line(part.word);
  if (part.term.empty()) return word;
  return printable_line(part.term) + " of " + word;
}

void print_parts(std::ostream& out, const std::vector<ExplainedPart>& parts) {
  if (parts.empty()) return;
  out << fmt::format("\n{:>8} {:>10}  {:<10}  term\n", "weight", "articles", "level");
  for (const ExplainedPart& part : parts) {
    out << fmt::format("{:>8.4g} {:>10}  {:<10}  {}\n", part.weight, part.articles, part.level, subject_of(part));
  }
}

}  // namespace

void print_points(std::ostream& out, const ScoreExplanation& explanation, std::string_view indent) {
  for (const ExplainedPart& part : explanation.parts) {
    out << fmt::format("{}{:>8.4f}  {:<10}  {}\n", indent, part.points, part.level, subject_of(part));
  }
  if (!explanation.missing_words.empty()) {
    out << indent << fmt::format("{:>8}  {:<10}  {}\n", "-", "nothing", joined(explanation.missing_words));
  }
}

void print_explanation(std::ostream& out, const QueryExplanation& explanation) {
  out << "read as    " << printable_line(explanation.reading) << '\n';
  if (!explanation.left_out.empty()) out << "left out   " << left_out_text(explanation.left_out) << '\n';
  std::size_t number = 0;
  for (const ExplainedClause& clause : explanation.clauses) {
    out << '\n' << ++number << ". " << kind_of(clause) << '\n';
    for (const ExplainedWord& word : clause.words) print_word(out, word);
  }
  print_parts(out, explanation.parts);
  if (!explanation.article) return;
  const ExplainedArticle& article = *explanation.article;
  out << fmt::format("\n{:.4f} points for {}  {}\n", article.score, printable_line(article.id),
                     printable_line(article.title));
  print_points(out, article.explanation, "");
}

}  // namespace fihris
