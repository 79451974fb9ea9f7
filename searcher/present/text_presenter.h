// For people: a few lines for each hit.
//
//   1. مفاوضات «عمان» تستأنف
//      واحة · 2024-05-14 · waha-2024-0514
//      https://waha.example/…
//      … بدأت في «عمان» الجولة …
#pragma once

#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>

#include "searcher/present/presenter.h"
#include "searcher/present/text_style.h"

namespace fihris {

// Hits and articles go to `out`; warnings, counts and time to `log`. Nothing of an article can command the terminal.
class TextPresenter : public Presenter {
 public:
  TextPresenter(std::ostream& out, std::ostream& log, const TextStyle& style) : out_(out), log_(log), style_(style) {}

  void present(const SearchRequest& request, const SearchResponse& response) override;
  void present(const ShownArticle& shown) override;
  void present(const SearchRequest& request, const QueryExplanation& explanation) override;

 private:
  void print_suggestion(const SearchRequest& request, const SearchResponse& response);
  void print_hit(const Hit& hit, std::size_t rank);
  void print_story(const Story& story);
  void print_report(const Hit& hit);
  void print_block(std::string_view begin, std::string_view margin, const MarkedText& text,
                   const std::string& link = {});
  void print_address(std::string_view margin, const std::string& url);
  std::string field_line(std::initializer_list<std::string_view> fields) const;
  void print_facets(const Facets& facets);
  void print_summary(const SearchResponse& response);

  std::ostream& out_;
  std::ostream& log_;
  TextStyle style_;
};

}  // namespace fihris
