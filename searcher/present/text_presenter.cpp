#include "searcher/present/text_presenter.h"

#include <ostream>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "searcher/present/explanation_text.h"
#include "searcher/present/terminal_text.h"

namespace fihris {
namespace {

constexpr std::string_view indent = "   ";

// The known ones of some fields, in one line.
class FieldLine {
 public:
  void add(std::string_view field) {
    if (field.empty()) return;
    if (!line_.empty()) line_ += " · ";
    line_ += printable_line(field);
  }
  const std::string& text() const { return line_; }

 private:
  std::string line_;
};

std::string date_text(const Article& article) {
  return article.date ? to_iso_string(*article.date) : "";
}

std::string with_thousands(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string shown_ranks(const SearchResponse& response) {
  if (response.hits.empty()) return "none shown";
  return fmt::format("{} to {} shown", response.hits.front().rank, response.hits.back().rank);
}

}  // namespace

void TextPresenter::print_marked(const MarkedText& marked) {
  const std::string_view text = marked.text;
  std::size_t at = 0;
  if (marked.starts_inside) out_ << "… ";
  for (const ByteRange& mark : marked.marks) {
    out_ << printable_line(text.substr(at, mark.begin - at)) << (colour_ ? "\x1b[1;31m" : "«")
         << printable_line(text.substr(mark.begin, mark.size())) << (colour_ ? "\x1b[0m" : "»");
    at = mark.end;
  }
  out_ << printable_line(text.substr(at));
  if (marked.ends_inside) out_ << " …";
  out_ << '\n';
}

void TextPresenter::print_hit(const Hit& hit) {
  out_ << hit.rank << ". ";
  print_marked(hit.title.text.empty() ? MarkedText{hit.article.id, {}, false, false} : hit.title);
  FieldLine fields;
  fields.add(hit.article.source);
  fields.add(date_text(hit.article));
  fields.add(hit.article.id);
  out_ << indent << fields.text() << '\n';
  if (!hit.article.url.empty()) out_ << indent << printable_line(hit.article.url) << '\n';
  if (!hit.snippet.text.empty()) {
    out_ << indent;
    print_marked(hit.snippet);
  }
  if (!hit.explanation) return;
  out_ << fmt::format("{}{:>8.4f}  points\n", indent, hit.score);
  print_points(out_, *hit.explanation, indent);
}

void TextPresenter::print_summary(const SearchResponse& response) {
  const double milliseconds = std::chrono::duration<double, std::milli>(response.times.total).count();
  log_ << fmt::format("{}{} {} found, {}, {:.1f} ms\n", response.total_is_exact ? "" : "about ",
                      with_thousands(response.total), response.total == 1 ? "article" : "articles",
                      shown_ranks(response), milliseconds);
}

void TextPresenter::print_warnings(const std::vector<std::string>& warnings) {
  for (const std::string& warning : warnings) log_ << "warning: " << printable_line(warning) << '\n';
}

void TextPresenter::print_suggestion(const SearchRequest& request, const SearchResponse& response) {
  if (response.suggestion.empty()) return;
  if (response.answers_suggestion) log_ << "nothing found for " << printable_line(request.query) << ": ";
  log_ << "هل تقصد: " << printable_line(response.suggestion) << '\n';
}

void TextPresenter::present(const SearchRequest& request, const SearchResponse& response) {
  print_warnings(response.warnings);
  print_suggestion(request, response);
  for (const Hit& hit : response.hits) {
    print_hit(hit);
    out_ << '\n';
  }
  out_.flush();
  print_summary(response);
}

void TextPresenter::present(const Article& article) {
  FieldLine fields;
  for (std::string_view field :
       {std::string_view(article.source), std::string_view(article.section), std::string_view(article.author)}) {
    fields.add(field);
  }
  fields.add(date_text(article));
  fields.add(article.id);
  if (!article.title.empty()) out_ << printable_line(article.title) << '\n';
  out_ << fields.text() << '\n';
  if (!article.url.empty()) out_ << printable_line(article.url) << '\n';
  out_ << '\n' << printable_text(article.text) << '\n';
}

void TextPresenter::present(const SearchRequest&, const QueryExplanation& explanation) {
  print_warnings(explanation.warnings);
  print_explanation(out_, explanation);
}

}  // namespace fihris
