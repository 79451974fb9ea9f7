#include "searcher/present/text_presenter.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/text/display_width.h"
#include "searcher/present/explanation_text.h"
#include "searcher/present/messages.h"
#include "searcher/present/styled_text.h"
#include "searcher/present/terminal_text.h"
#include "searcher/present/warning_lines.h"

namespace fihris {
namespace {

constexpr std::string_view indent = "   ";

std::string date_text(const Article& article) {
  return article.date ? to_iso_string(*article.date) : "";
}

// Marks never span two: words end at line ends.
std::vector<MarkedText> paragraphs_of(const MarkedText& text) {
  std::vector<MarkedText> paragraphs;
  auto mark = text.marks.begin();
  for (std::size_t begin = 0; begin <= text.text.size();) {
    const std::size_t end = std::min(text.text.find('\n', begin), text.text.size());
    MarkedText paragraph{text.text.substr(begin, end - begin), {}, false, false};
    for (; mark != text.marks.end() && mark->end <= end; ++mark)
      paragraph.marks.push_back(
          {mark->begin - static_cast<std::uint32_t>(begin), mark->end - static_cast<std::uint32_t>(begin)});
    paragraphs.push_back(std::move(paragraph));
    begin = end + 1;
  }
  return paragraphs;
}

std::string with_thousands(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

// Passages of a text with an ellipsis between each two.
MarkedText in_one(const std::vector<MarkedText>& fragments) {
  MarkedText all = fragments.front();
  for (auto next = fragments.begin() + 1; next != fragments.end(); ++next) {
    all.text += " … ";
    const auto by = static_cast<std::uint32_t>(all.text.size());
    for (const ByteRange& mark : next->marks) all.marks.push_back({mark.begin + by, mark.end + by});
    all.text += next->text;
  }
  all.ends_inside = fragments.back().ends_inside;
  return all;
}

MarkedText title_of(const Hit& hit) {
  return hit.title.text.empty() ? MarkedText{hit.article.id, {}, false, false} : hit.title;
}

std::string shown_ranks(const SearchResponse& response) {
  if (!response.stories.empty())
    return fmt::format("stories {} to {} shown", response.stories.front().rank, response.stories.back().rank);
  if (response.hits.empty()) return "none shown";
  return fmt::format("{} to {} shown", response.hits.front().rank, response.hits.back().rank);
}

}  // namespace

// The first line after `begin`, the others after `margin`. Text from right to left stands at the right edge where we
// put it in order ourselves.
void TextPresenter::print_block(std::string_view begin, std::string_view margin, const MarkedText& text,
                                const std::string& link) {
  const StyledText block = styled(text, style_.colour);
  const bool right_to_left = is_right_to_left(block.text);
  const std::size_t width = style_.width > margin.size() ? style_.width - margin.size() : style_.width;
  const std::size_t taken = begin.size() > margin.size() ? begin.size() - margin.size() : 0;
  std::string_view before = begin;
  for (const StyledText& line : wrapped(block, width, taken)) {
    out_ << before;
    const std::size_t used = display_width(before) + display_width(line.text);
    if (right_to_left && style_.order == TextOrder::visual && used < style_.width)
      out_ << std::string(style_.width - used, ' ');
    out_ << linked(shown(line, style_, right_to_left), style_.hyperlinks ? link : "") << '\n';
    before = margin;
  }
}

// The known ones, each in its own direction.
std::string TextPresenter::field_line(std::initializer_list<std::string_view> fields) const {
  std::string line;
  for (const std::string_view field : fields) {
    if (field.empty()) continue;
    if (!line.empty()) line += " · ";
    const StyledText text{printable_line(field), {}};
    line += shown(text, style_, is_right_to_left(text.text));
  }
  return line;
}

void TextPresenter::print_address(std::string_view margin, const std::string& url) {
  if (url.empty()) return;
  out_ << margin << linked(printable_line(url), style_.hyperlinks ? safe_link(url) : "") << '\n';
}

void TextPresenter::print_hit(const Hit& hit, std::size_t rank) {
  print_block(fmt::format("{}. ", rank), indent, title_of(hit), safe_link(hit.article.url));
  out_ << indent << field_line({hit.article.source, date_text(hit.article), hit.article.id}) << '\n';
  print_address(indent, hit.article.url);
  const MarkedText snippet = hit.fragments.empty() ? hit.snippet : in_one(hit.fragments);
  if (!snippet.text.empty()) print_block(indent, indent, snippet);
  if (hit.copies > 0) print_block(indent, indent, {other_copies_text(hit.copies, style_.language), {}, false, false});
  if (!hit.explanation) return;
  out_ << fmt::format("{}{:>8.4f}  points\n", indent, hit.score);
  print_points(out_, *hit.explanation, indent, style_);
}

// The best report in full, the others by their titles.
void TextPresenter::print_story(const Story& story) {
  print_hit(story.reports.front(), story.rank);
  if (story.reports.size() > 1) {
    const std::string count = reports_text(story.reports.size(), story.sources, style_.language);
    print_block(indent, indent, {count, {}, false, false});
    std::for_each(story.reports.begin() + 1, story.reports.end(), [&](const Hit& each) { print_report(each); });
  }
  if (story.related.empty()) return;
  print_block(indent, indent, {related_text(style_.language), {}, false, false});
  for (const Hit& each : story.related) print_report(each);
}

void TextPresenter::print_report(const Hit& hit) {
  constexpr std::string_view begin = "   - ", deep = "     ";
  print_block(begin, deep, title_of(hit), safe_link(hit.article.url));
  out_ << deep << field_line({hit.article.source, date_text(hit.article), hit.article.id}) << '\n';
}

void TextPresenter::print_facets(const Facets& facets) {
  const std::string_view about = facets.are_exact ? "" : "~";
  for (const Facet& facet : facets.list) {
    if (facet.values.empty()) continue;
    out_ << field_line({facet_heading(facet.name, style_.language)}) << '\n';
    for (const FacetValue& value : facet.values)
      out_ << fmt::format("{:>10}  {}\n", fmt::format("{}{}", about, with_thousands(value.count)),
                          field_line({value.value}));
    if (facet.others > 0) out_ << fmt::format("{:>10}  …\n", fmt::format("{}{}", about, with_thousands(facet.others)));
    out_ << '\n';
  }
}

void TextPresenter::print_summary(const SearchResponse& response) {
  const double milliseconds = std::chrono::duration<double, std::milli>(response.times.total).count();
  log_ << fmt::format("{}{} {} found, {}, {:.1f} ms\n", response.total_is_exact ? "" : "about ",
                      with_thousands(response.total), response.total == 1 ? "article" : "articles",
                      shown_ranks(response), milliseconds);
}

void TextPresenter::print_suggestion(const SearchRequest& request, const SearchResponse& response) {
  if (response.suggestion.empty()) return;
  if (response.answers_suggestion) log_ << "nothing found for " << printable_line(request.query) << ": ";
  log_ << "هل تقصد: " << printable_line(response.suggestion) << '\n';
}

void TextPresenter::present(const SearchRequest& request, const SearchResponse& response) {
  print_warnings(log_, response.warnings, response.shards);
  print_suggestion(request, response);
  for (const Hit& hit : response.hits) {
    print_hit(hit, hit.rank);
    out_ << '\n';
  }
  for (const Story& story : response.stories) {
    print_story(story);
    out_ << '\n';
  }
  print_facets(response.facets);
  out_.flush();
  print_summary(response);
}

void TextPresenter::present(const ShownArticle& shown) {
  print_shards_warning(log_, shown.shards);
  const Article& article = shown.article;
  if (!article.title.empty()) print_block("", "", {article.title, shown.title_marks, false, false});
  out_ << field_line({article.source, article.section, article.author, date_text(article), article.id}) << '\n';
  print_address("", article.url);
  out_ << '\n';
  for (const MarkedText& paragraph : paragraphs_of({article.text, shown.text_marks, false, false}))
    print_block("", "", paragraph);
}

void TextPresenter::present(const SearchRequest&, const QueryExplanation& explanation) {
  print_warnings(log_, explanation.warnings, explanation.shards);
  print_explanation(out_, explanation, style_);
}

}  // namespace fihris
