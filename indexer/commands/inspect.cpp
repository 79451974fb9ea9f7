#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/analysis/analyzer.h"
#include "common/index/index_reader.h"
#include "common/index/schema.h"
#include "common/index/xapian_errors.h"
#include "indexer/commands/commands.h"

namespace fihris {
namespace {

// No character that would break a line of columns, or command a terminal.
std::string shown(const schema::Prefix& level, const std::string& term) {
  if (level == schema::cluster) {
    const std::string bytes = term.substr(level.prefix.size());
    return fmt::format("{:02x}", fmt::join(reinterpret_cast<const unsigned char*>(bytes.data()),
                                           reinterpret_cast<const unsigned char*>(bytes.data() + bytes.size()), ""));
  }
  std::string text = schema::rest_of(level, term);
  for (char& byte : text)
    if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) byte = '?';
  return text;
}

std::size_t number_of(const schema::Prefix& level) {
  return static_cast<std::size_t>(std::ranges::find(schema::prefixes, level) - schema::prefixes.begin());
}

class Inspection {
 public:
  Inspection(const Options& options, std::ostream& results)
      : reader_({options.index}), limit_(options.limit), results_(results) {}

  // How the analyser reads the text, and how often the index has each of these forms.
  void words(const std::string& text) {
    Analyzer analyzer;
    for (const Token& token : analyzer.analyze(text)) {
      line(schema::folded, token.folded);
      if (token.exact != token.folded) line(schema::exact, token.exact);
      for (const std::string_view stem : token.stems) line(schema::stem, stem);
      for (const std::string_view root : token.roots) line(schema::root, root);
      line(schema::title, token.folded);
    }
  }

  // The term as it is, or all that begin with what stands before a '*'.
  void terms(const schema::Prefix& level, std::string text) {
    if (!text.ends_with('*')) return line(level, text);
    text.pop_back();
    const std::string beginning = schema::term(level, text);
    std::size_t lines = 0;
    for (auto at = database().allterms_begin(beginning); at != database().allterms_end(beginning); ++at) {
      if (schema::prefix_of(*at) != level) continue;
      if (lines++ == limit_ && limit_ != 0) return;
      print(level, *at);
    }
  }

  // How many terms each level has, and how many articles these have together.
  void levels() {
    struct Size {
      std::uint64_t terms = 0, postings = 0;
    };
    std::array<Size, schema::prefixes.size()> sizes{};
    for (auto at = database().allterms_begin(); at != database().allterms_end(); ++at) {
      Size& size = sizes[number_of(schema::prefix_of(*at))];
      ++size.terms;
      size.postings += at.get_termfreq();
    }
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      if (schema::prefixes[i] == schema::file) continue;  // it is not of articles
      results_ << fmt::format("{}\t{}\t{}\t{}\n", schema::prefixes[i].name, sizes[i].terms, sizes[i].postings,
                              schema::prefixes[i].meaning);
    }
  }

 private:
  const Xapian::Database& database() const { return reader_.database(); }

  void line(const schema::Prefix& level, std::string_view text) { print(level, schema::term(level, text)); }

  void print(const schema::Prefix& level, const std::string& term) {
    results_ << fmt::format("{}\t{}\t{}\t{}\n", level.name, shown(level, term), database().get_termfreq(term),
                            database().get_collection_freq(term));
  }

  IndexReader reader_;
  std::size_t limit_;
  std::ostream& results_;
};

void inspect(const Options& options, std::ostream& results) {
  Inspection inspection(options, results);
  if (options.level) {
    if (options.arguments.empty()) inspection.terms(*options.level, "*");
    for (const std::string& text : options.arguments) inspection.terms(*options.level, text);
    return;
  }
  if (options.arguments.empty()) inspection.levels();
  for (const std::string& text : options.arguments) inspection.words(text);
}

}  // namespace

int run_inspect(const Options& options, const Output& output) {
  with_xapian_errors("index " + options.index.string(), [&] { inspect(options, output.results); });
  return exit_all_well;
}

}  // namespace fihris
