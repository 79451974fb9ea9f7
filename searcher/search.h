// What a search asks and answers: plain data, shared by the command line, the presenters and later the server.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/analysis/token.h"
#include "common/index/article.h"
#include "common/index/shards.h"
#include "searcher/answer_options.h"
#include "searcher/explanation.h"
#include "searcher/facet.h"
#include "searcher/match/ranking_weights.h"
#include "searcher/query/query_tree.h"

namespace fihris {

enum class QuerySyntax {
  language,     // quotation marks, + - and = mean something
  plain_words,  // a text whose words are looked for, as in evaluations: its punctuation means nothing
};

enum class Grouping {
  none,
  story,  // reports of one event together; offset and limit count stories
};

// What articles must be besides what the query says: apart from it, so that no value is ever read as query language.
struct SearchFilters {
  // Names as articles have them; of each field one is enough. A name that no article has as a whole stands for those it
  // is a part of: «رويترز» for «وكالة رويترز».
  std::vector<std::string> sources{}, sections{}, authors{};
  DateRange dates{};

  bool empty() const { return sources.empty() && sections.empty() && authors.empty() && dates == DateRange{}; }
};

struct SearchRequest {
  std::string query;      // may be empty beside filters: then it is all that pass them, the newest first
  SearchFilters filters;  // of `search` and `explain`
  QuerySyntax syntax = QuerySyntax::language;
  std::size_t offset = 0;
  std::size_t limit = 10;
  std::size_t snippet_bytes = 320;  // about two lines of Arabic on a terminal; 0: no snippets, no texts read
  std::size_t fragments = 1;        // passages that a snippet may be made of
  bool explain = false;             // say what each score is made of
  bool strict = false;              // what is odd in the query, or leaves an index out, is an error, not a warning
  bool suggest = false;             // say what else may have been meant, and answer that where nothing is found
  Grouping group = Grouping::none;
  AnswerOptions answer;    // order, copies, counts
  RankingWeights weights;  // changed only for experiments
};

// A piece of text with the byte ranges of its matched words, ascending and apart.
struct MarkedText {
  std::string text;
  std::vector<ByteRange> marks;
  bool starts_inside = false;  // text was cut before it: show an ellipsis
  bool ends_inside = false;
};

struct Hit {
  std::size_t rank = 0;  // 1 for the best of all, whatever the offset
  double score = 0;
  Article article;  // text is left empty: the snippet is what is shown
  MarkedText title;
  MarkedText snippet;                 // the best passage
  std::vector<MarkedText> fragments;  // when the request asks for several: what shows most of the query, in its order
  std::uint32_t copies = 0;           // other articles of the index with the same text, whether they match or not
  std::optional<ScoreExplanation> explanation;  // when the request asks for it
};

// Reports of one event.
struct Story {
  std::size_t rank = 0;        // 1 for the best of all
  std::size_t sources = 0;     // different ones of the reports, as far as they are known
  std::vector<Hit> reports;    // best first, each with its rank among all hits
  std::vector<Hit> related{};  // reports of other stories that are near to this one, the nearest first
};

// For `show`.
struct ShownArticle {
  Article article;
  bool has_query = false;  // else nothing is marked
  std::vector<ByteRange> title_marks;
  std::vector<ByteRange> text_marks;
  Shards shards{};
};

// How long each part took, for benchmarks and for the user.
struct SearchTimes {
  std::chrono::nanoseconds match{};  // Xapian
  std::chrono::nanoseconds texts{};  // reading and decoding the stored articles
  std::chrono::nanoseconds snippets{};
  std::chrono::nanoseconds total{};
};

struct SearchResponse {
  std::uint64_t total = 0;  // articles that match, with all copies
  bool total_is_exact = true;
  bool is_timed_out = false;          // it took too long: something was left out
  std::vector<std::string> warnings;  // what was odd in the query, one sentence each
  std::vector<Hit> hits;
  std::vector<Story> stories;       // instead of hits, when the request asks for them
  Facets facets;                    // none unless the request asks for them
  std::string suggestion;           // «هل تقصد»: the query as it may have been meant; "" for none
  bool answers_suggestion = false;  // nothing was found for the query: these are the hits of the suggestion
  Shards shards;                    // whether it is of all indexes; numbers are those of the ones that answered
  SearchTimes times;
};

}  // namespace fihris
