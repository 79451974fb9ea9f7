// For programs: one JSON object an answer, UTF-8, in one line.
//
// Version 1 has these fields; later ones may add more, and raise the number only when one of these changes.
//   version          1
//   query            as it was asked (invalid bytes replaced by U+FFFD)
//   total            how many articles match, with all copies
//   total_is_exact   false: total is an estimate
//   timed_out        true: it took longer than --timeout, and something is left out
//   shards           {total, failed}: how many indexes were asked; how many did not answer, whose articles are missing
//   took_ms          time of the whole search
//   warnings         what was odd in the query, one sentence each
//   hits             best first; each with
//     rank           1 for the best of all, whatever the offset
//     score          comparable within one answer only
//     id, title, source, date (YYYY-MM-DD), url, author, section, language    "" when not known
//     title_marks    [[begin, end], …] matched words of the title: half-open ranges of bytes of its UTF-8
//     snippet        {text, marks (ranges of bytes of text), starts_inside, ends_inside (text was cut there)}
//     fragments      only with --fragments: passages like snippet, in the order of the text
//     copies         other articles of the index with the same text, whether they match or not
//     explanation    only with --explain: {parts, missing_words}
//       parts        what gave points to the article; they add up to the score; each with
//         level      word, stem, root, title, title stem, title root, phrase, exact or synonym
//         word       of the query, as written; of a phrase all of them; "" when it is of the whole query
//         term       as the index holds it; "" when it is more than one
//         weight     by which its BM25 counts
//         articles   how many have it
//         points     what it gave
//       missing_words  words of the query that gave nothing
//   stories          only with --group story, which leaves hits empty; each with
//     rank           1 for the best of all, whatever the offset
//     sources        how many different ones its reports have
//     reports        hits, best first, with their ranks among all hits
//     related        hits of other stories that are near to it
//   facets           only with --facets: of source, section, author, year and month each {name, values, others}
//     values         {value, count}: names by falling count, years and months newest first
//     others         articles of further values
//   facets_are_exact   false: counted in a sample of the matches, and multiplied
// `similar` prints the same, with "" for the query. `explain` prints {version, query, shards, warnings, reading (the
// query tree as text), clauses, left_out, parts, article}:
//   clauses          {presence (optional, required or excluded), exact, phrase, words}; each word is
//     written, folded, roots
//     stems          {stem, origin, base}: origin is noun, name, plural, verb, variant, nisba, unknown, compound or
//                    foreign; base the word of the lexicon that was found in it, or ""
//   left_out         {word, reason (stop word or question word)}
//   parts            as above, without points
//   article          only with --article: {id, title, score, explanation}
// `show` prints {version, shards, article: {id, title, text, source, date, url, author, section, language, extra}};
// extra holds the keys of the article that Fihris does not know. With a query also title_marks and text_marks.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "searcher/present/presenter.h"

namespace fihris {

class JsonPresenter : public Presenter {
 public:
  explicit JsonPresenter(std::ostream& out) : out_(out) {}

  void present(const SearchRequest& request, const SearchResponse& response) override;
  void present(const ShownArticle& shown) override;
  void present(const SearchRequest& request, const QueryExplanation& explanation) override;

 private:
  std::ostream& out_;
};

// {total, failed}.
nlohmann::ordered_json shards_json(const Shards& shards);

// A hit as it stands in an answer.
nlohmann::ordered_json hit_json(const Hit& hit);

// The objects that the presenter prints, for answers that say more; each hit as `write_hit` has it.
using HitWriter = std::function<nlohmann::ordered_json(const Hit& hit)>;
nlohmann::ordered_json search_json(const SearchRequest& request, const SearchResponse& response,
                                   const HitWriter& write_hit);
nlohmann::ordered_json shown_json(const ShownArticle& shown);

// With a line end; invalid UTF-8 becomes U+FFFD.
std::string json_line(const nlohmann::ordered_json& object);

// The same in a line of its own.
void print_json_line(std::ostream& out, const Hit& hit);

}  // namespace fihris
