// For people: a few lines for each hit.
//
//   1. مفاوضات «عمان» تستأنف
//      واحة · 2024-05-14 · waha-2024-0514
//      https://waha.example/…
//      … بدأت في «عمان» الجولة …
#pragma once

#include <iosfwd>

#include "searcher/present/presenter.h"

namespace fihris {

// Hits and articles go to `out`; warnings, counts and time to `log`. With colour, matched words are bold and
// red, without they stand in «». Nothing of an article can command the terminal.
class TextPresenter : public Presenter {
 public:
  TextPresenter(std::ostream& out, std::ostream& log, bool colour) : out_(out), log_(log), colour_(colour) {}

  void present(const SearchRequest& request, const SearchResponse& response) override;
  void present(const Article& article) override;
  void present(const SearchRequest& request, const QueryExplanation& explanation) override;

 private:
  void print_suggestion(const SearchRequest& request, const SearchResponse& response);
  void print_warnings(const std::vector<std::string>& warnings);
  void print_hit(const Hit& hit);
  void print_marked(const MarkedText& marked);
  void print_summary(const SearchResponse& response);

  std::ostream& out_;
  std::ostream& log_;
  bool colour_;
};

}  // namespace fihris
