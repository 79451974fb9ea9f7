// The presenter that the command line asks for.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>

#include "searcher/present/presenter.h"

namespace fihris {

enum class OutputFormat { text, json, trec };

struct PresenterOptions {
  OutputFormat format = OutputFormat::text;
  bool colour = false;         // text only
  std::string topic = "1";     // trec only: first column
  std::string tag = "fihris";  // trec only: last column
};

// The streams must outlive it.
std::unique_ptr<Presenter> make_presenter(const PresenterOptions& options, std::ostream& out, std::ostream& log);

}  // namespace fihris
