#include "searcher/present/make_presenter.h"

#include "searcher/present/hit_presenter.h"
#include "searcher/present/json_presenter.h"
#include "searcher/present/text_presenter.h"
#include "searcher/present/trec_presenter.h"

namespace fihris {

std::unique_ptr<Presenter> make_presenter(const PresenterOptions& options, std::ostream& out, std::ostream& log) {
  switch (options.format) {
    case OutputFormat::json: return std::make_unique<JsonPresenter>(out);
    case OutputFormat::jsonl: return make_jsonl_presenter(out, log);
    case OutputFormat::tsv: return make_tsv_presenter(out, log);
    case OutputFormat::csv: return make_csv_presenter(out, log);
    case OutputFormat::line_template: return make_template_presenter(out, log, options.line.value());
    case OutputFormat::trec: return std::make_unique<TrecPresenter>(out, log, options.topic, options.tag);
    case OutputFormat::text: break;
  }
  return std::make_unique<TextPresenter>(out, log, options.style);
}

}  // namespace fihris
