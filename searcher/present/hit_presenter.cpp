#include "searcher/present/hit_presenter.h"

#include <ostream>
#include <utility>

#include "common/base/error.h"
#include "searcher/present/json_presenter.h"
#include "searcher/present/terminal_text.h"
#include "searcher/present/warning_lines.h"

namespace fihris {
namespace {

std::string quoted_for_csv(std::string_view field) {
  if (field.find_first_of(",\"") == std::string_view::npos) return std::string(field);
  std::string quoted = "\"";
  for (const char byte : field) quoted.append(byte == '"' ? 2 : 1, byte);
  return quoted += '"';
}

std::string as_it_is(std::string_view field) {
  return std::string(field);
}

// Rows of fields between separators.
class TablePresenter : public HitPresenter {
 public:
  struct Style {
    std::string_view name, separator, line_end;
    std::string (*quoted)(std::string_view field);
  };

  TablePresenter(std::ostream& out, std::ostream& log, const Style& style)
      : HitPresenter(out, log, style.name), style_(style) {}

 private:
  void begin() override {
    print_row([](const HitField& field) { return std::string(field.name); });
  }
  void print(const Hit& hit) override {
    print_row([&](const HitField& field) { return printable_line(field.text(hit)); });
  }

  template <typename Text>
  void print_row(Text text) {
    std::string_view before;
    for (const HitField& field : hit_fields()) {
      out() << before << style_.quoted(text(field));
      before = style_.separator;
    }
    out() << style_.line_end;
  }

  Style style_;
};

class JsonLinesPresenter : public HitPresenter {
 public:
  JsonLinesPresenter(std::ostream& out, std::ostream& log) : HitPresenter(out, log, "jsonl") {}

 private:
  void print(const Hit& hit) override { print_json_line(out(), hit); }
};

class TemplatePresenter : public HitPresenter {
 public:
  TemplatePresenter(std::ostream& out, std::ostream& log, LineTemplate line)
      : HitPresenter(out, log, "template"), line_(std::move(line)) {}

 private:
  void print(const Hit& hit) override { out() << line_.of(hit); }

  LineTemplate line_;
};

}  // namespace

HitPresenter::HitPresenter(std::ostream& out, std::ostream& log, std::string_view format)
    : out_(out), log_(log), format_(format) {}

void HitPresenter::present(const SearchRequest&, const SearchResponse& response) {
  print_warnings(log_, response.warnings, response.shards);
  begin();
  for (const Hit& hit : response.hits) print(hit);
}

void HitPresenter::present(const ShownArticle&) {
  throw UsageError("--format " + format_ + " cannot show an article: use text or json");
}

void HitPresenter::present(const SearchRequest&, const QueryExplanation&) {
  throw UsageError("--format " + format_ + " cannot show an explanation: use text or json");
}

std::unique_ptr<Presenter> make_tsv_presenter(std::ostream& out, std::ostream& log) {
  return std::make_unique<TablePresenter>(out, log, TablePresenter::Style{"tsv", "\t", "\n", as_it_is});
}

std::unique_ptr<Presenter> make_csv_presenter(std::ostream& out, std::ostream& log) {
  return std::make_unique<TablePresenter>(out, log, TablePresenter::Style{"csv", ",", "\r\n", quoted_for_csv});
}

std::unique_ptr<Presenter> make_jsonl_presenter(std::ostream& out, std::ostream& log) {
  return std::make_unique<JsonLinesPresenter>(out, log);
}

std::unique_ptr<Presenter> make_template_presenter(std::ostream& out, std::ostream& log, LineTemplate line) {
  return std::make_unique<TemplatePresenter>(out, log, std::move(line));
}

}  // namespace fihris
