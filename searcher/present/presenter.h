// How answers are shown: one model (search.h), several printers.
#pragma once

#include "searcher/search.h"

namespace fihris {

class Presenter {
 public:
  Presenter() = default;
  Presenter(const Presenter&) = delete;
  Presenter& operator=(const Presenter&) = delete;
  virtual ~Presenter() = default;

  virtual void present(const SearchRequest& request, const SearchResponse& response) = 0;

  // The whole article, for `show`.
  virtual void present(const ShownArticle& shown) = 0;

  // For `explain`.
  virtual void present(const SearchRequest& request, const QueryExplanation& explanation) = 0;
};

}  // namespace fihris
