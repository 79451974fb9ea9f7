// The presenter that the command line asks for.
#pragma once

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

#include "searcher/present/line_template.h"
#include "searcher/present/presenter.h"
#include "searcher/present/text_style.h"

namespace fihris {

enum class OutputFormat { text, json, jsonl, tsv, csv, trec, line_template };

struct PresenterOptions {
  OutputFormat format = OutputFormat::text;
  TextStyle style;                   // text only
  std::optional<LineTemplate> line;  // line_template only, and there always
  std::string topic = "1";           // trec only: first column
  std::string tag = "fihris";        // trec only: last column
};

// The streams must outlive it.
std::unique_ptr<Presenter> make_presenter(const PresenterOptions& options, std::ostream& out, std::ostream& log);

}  // namespace fihris
