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
#include "searcher/explanation.h"
#include "searcher/match/ranking_weights.h"

namespace fihris {

enum class QuerySyntax {
  language,     // quotation marks, + - and = mean something
  plain_words,  // a text whose words are looked for, as in evaluations: its punctuation means nothing
};

struct SearchRequest {
  std::string query;
  QuerySyntax syntax = QuerySyntax::language;
  std::size_t offset = 0;
  std::size_t limit = 10;
  std::size_t snippet_bytes = 320;  // about two lines of Arabic on a terminal; 0: no snippets, no texts read
  bool explain = false;             // say what each score is made of
  bool suggest = false;             // say what else may have been meant, and answer that where nothing is found
  RankingWeights weights;           // changed only for experiments
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
  MarkedText snippet;
  std::optional<ScoreExplanation> explanation;  // when the request asks for it
};

// How long each part took, for benchmarks and for the user.
struct SearchTimes {
  std::chrono::nanoseconds match{};  // Xapian
  std::chrono::nanoseconds texts{};  // reading and decoding the stored articles
  std::chrono::nanoseconds snippets{};
  std::chrono::nanoseconds total{};
};

struct SearchResponse {
  std::uint64_t total = 0;
  bool total_is_exact = true;
  std::vector<std::string> warnings;  // what was odd in the query, one sentence each
  std::vector<Hit> hits;
  std::string suggestion;           // «هل تقصد»: the query as it may have been meant; "" for none
  bool answers_suggestion = false;  // nothing was found for the query: these are the hits of the suggestion
  SearchTimes times;
};

}  // namespace fihris
