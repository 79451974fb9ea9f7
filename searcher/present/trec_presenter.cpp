#include "searcher/present/trec_presenter.h"

#include <ostream>
#include <utility>

#include "common/base/error.h"
#include "searcher/evaluate/run_file.h"
#include "searcher/present/warning_lines.h"

namespace fihris {

TrecPresenter::TrecPresenter(std::ostream& out, std::ostream& log, std::string topic, std::string tag)
    : out_(out), log_(log), topic_(std::move(topic)), tag_(std::move(tag)) {}

void TrecPresenter::present(const SearchRequest&, const SearchResponse& response) {
  print_warnings(log_, response.warnings, response.shards);
  TopicRun run{topic_, {}};
  for (const Hit& hit : response.hits) run.entries.push_back({run_document_id(hit.article.id), hit.score});
  write_run(out_, {run}, tag_);
}

void TrecPresenter::present(const ShownArticle&) {
  throw UsageError("--format trec cannot show an article: use text or json");
}

void TrecPresenter::present(const SearchRequest&, const QueryExplanation&) {
  throw UsageError("--format trec cannot show an explanation: use text or json");
}

}  // namespace fihris
