// Reads one line after another: queries, and commands about their answers.
//
//   ميناء صحار        answers as a search does
//   :open 2           the whole article of the second hit
//   :next             the hits after these
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/options.h"
#include "searcher/searcher.h"

namespace fihris {

// The streams must outlive it.
class Shell {
 public:
  // Throws IndexError when an index cannot be opened, and what SynonymTable::read throws.
  Shell(const SearcherOptions& options, std::ostream& out, std::ostream& log);

  // Does what the line asks for. What cannot be done is said on `log`; then has_failed() from now on.
  void take(std::string_view line);

  // What the beginning of a line may become, the best first: commands, and words and phrases of the index. Throws what
  // Dictionaries throws.
  std::vector<std::string> completions(std::string_view beginning);

  bool is_done() const { return is_done_; }  // :quit was asked for
  bool has_failed() const { return has_failed_; }

 private:
  struct Command;
  static const std::vector<Command>& commands();

  void ask(std::string_view query);
  void open(std::string_view number);
  void find_similar(std::string_view number);
  void count_facets(std::string_view);
  void next(std::string_view);
  void help(std::string_view);
  void quit(std::string_view);
  void run(std::string_view command, std::string_view argument);
  void answer();
  void require_answer() const;
  std::string id_of_hit(std::string_view number) const;

  SearcherOptions options_;  // its request is that of the last answer
  std::ostream& out_;
  std::ostream& log_;
  std::shared_ptr<RemoteServers> servers_;
  Searcher searcher_;
  Analyzer analyzer_;             // of what is completed
  std::string similar_to_;        // id of an article; "" when the last answer was to a query
  std::vector<std::string> ids_;  // of the hits that are shown
  bool is_done_ = false;
  bool has_failed_ = false;
};

}  // namespace fihris
