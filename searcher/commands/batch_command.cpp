#include "searcher/commands/batch_command.h"

#include <chrono>
#include <istream>
#include <ostream>

#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "searcher/commands/log_command.h"
#include "searcher/commands/search_command.h"
#include "searcher/evaluate/text_lines.h"
#include "searcher/present/json_presenter.h"
#include "searcher/searcher.h"

namespace fihris {
namespace {

constexpr int json_version = 1;
constexpr std::size_t longest_line = std::size_t{64} << 10U;  // no memory for a line without an end

// False at the end of the input. Of a long line the end is read, but not kept.
bool read_line(std::istream& in, std::string& line) {
  line.clear();
  bool has_any = false;
  for (char byte = 0; in.get(byte);) {
    has_any = true;
    if (byte == '\n') return true;
    if (line.size() < longest_line) line += byte;
  }
  return has_any;
}

class Batch {
 public:
  Batch(const SearcherOptions& options, std::ostream& out, std::ostream& log)
      : options_(options), out_(out), log_(log), searcher_(options.indexes, options.synonyms, servers_for(options)) {}

  void answer(std::string_view line) {
    options_.request.query = trim(line);
    try {
      print_answer();
    } catch (const Error& error) {
      has_failed_ = true;
      out_ << json_line({{"version", json_version}, {"query", options_.request.query}, {"error", error.what()}});
    }
    out_.flush();
  }

  bool has_failed() const { return has_failed_; }

 private:
  void print_answer() {
    if (options_.request.query.empty()) throw InputError("the line is empty: give a query, one a line");
    options_.request.answer.today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    searcher_.take_back();
    const SearchResponse response = searcher_.search(options_.request);
    out_ << json_line(search_json(options_.request, response, hit_json));
    log_search(options_, response, log_);
  }

  SearcherOptions options_;
  std::ostream& out_;
  std::ostream& log_;
  Searcher searcher_;
  bool has_failed_ = false;
};

}  // namespace

int batch_command(const SearcherOptions& options, std::istream& in, std::ostream& out, std::ostream& log) {
  Batch batch(options, out, log);
  for (std::string line; out && read_line(in, line);) batch.answer(line);
  return batch.has_failed() ? exit_error : exit_found;
}

}  // namespace fihris
