// For evaluators: a run, one line a hit: "qid Q0 id rank score tag".
#pragma once

#include <iosfwd>
#include <string>

#include "searcher/present/presenter.h"

namespace fihris {

// Blanks in ids are written as %20, because blanks divide the fields (see run_document_id). Warnings go to
// `log`.
class TrecPresenter : public Presenter {
 public:
  TrecPresenter(std::ostream& out, std::ostream& log, std::string topic, std::string tag);

  void present(const SearchRequest& request, const SearchResponse& response) override;

  // Throws UsageError: an article is no run.
  void present(const ShownArticle& shown) override;
  void present(const SearchRequest& request, const QueryExplanation& explanation) override;

 private:
  std::ostream& out_;
  std::ostream& log_;
  std::string topic_;
  std::string tag_;
};

}  // namespace fihris
