// For programs: one JSON object an answer, UTF-8, in one line.
//
// Version 1 has these fields; later ones may add more, and raise the number only when one of these changes.
//   version          1
//   query            as it was asked (invalid bytes replaced by U+FFFD)
//   total            how many articles match
//   total_is_exact   false: total is an estimate
//   took_ms          time of the whole search
//   warnings         what was odd in the query, one sentence each
//   hits             best first; each with
//     rank           1 for the best of all, whatever the offset
//     score          comparable within one answer only
//     id, title, source, date (YYYY-MM-DD), url, author, section, language    "" when not known
//     title_marks    [[begin, end], …] matched words of the title: half-open ranges of bytes of its UTF-8
//     snippet        {text, marks (ranges of bytes of text), starts_inside, ends_inside (text was cut there)}
// `show` prints {version, article: {id, title, text, source, date, url, author, section, language, extra}};
// extra holds the keys of the article that Fihris does not know.
#pragma once

#include <iosfwd>

#include "searcher/present/presenter.h"

namespace fihris {

class JsonPresenter : public Presenter {
 public:
  explicit JsonPresenter(std::ostream& out) : out_(out) {}

  void present(const SearchRequest& request, const SearchResponse& response) override;
  void present(const Article& article) override;

 private:
  std::ostream& out_;
};

}  // namespace fihris
