// Formats that are a line or so for each hit, and know nothing of whole articles and explanations.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

#include "searcher/present/line_template.h"
#include "searcher/present/presenter.h"

namespace fihris {

// Hits go to `out`, warnings to `log`; what is no answer is a UsageError that names the format.
class HitPresenter : public Presenter {
 public:
  HitPresenter(std::ostream& out, std::ostream& log, std::string_view format);

  void present(const SearchRequest& request, const SearchResponse& response) override;
  void present(const ShownArticle& shown) override;
  void present(const SearchRequest& request, const QueryExplanation& explanation) override;

 protected:
  std::ostream& out() { return out_; }

 private:
  virtual void begin() {}
  virtual void print(const Hit& hit) = 0;

  std::ostream& out_;
  std::ostream& log_;
  std::string format_;
};

// A header and a row for each hit with all of hit_fields(). Fields have no tabs and line ends (they are spaces), and so
// need no escapes.
std::unique_ptr<Presenter> make_tsv_presenter(std::ostream& out, std::ostream& log);

// The same as RFC 4180 has it: rows end in CR LF; fields with commas or quotation marks are quoted.
std::unique_ptr<Presenter> make_csv_presenter(std::ostream& out, std::ostream& log);

// The object that JSON has for a hit, one a line.
std::unique_ptr<Presenter> make_jsonl_presenter(std::ostream& out, std::ostream& log);

std::unique_ptr<Presenter> make_template_presenter(std::ostream& out, std::ostream& log, LineTemplate line);

}  // namespace fihris
