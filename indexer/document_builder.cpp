#include "indexer/document_builder.h"

#include <algorithm>
#include <array>
#include <span>

#include "common/analysis/vocalisation.h"
#include "common/base/ascii.h"
#include "common/base/date.h"
#include "common/index/facet_keys.h"
#include "common/index/stored_document.h"

namespace fihris {
namespace {

// The levels that title and text share: the folded and the exact word with positions; stems, roots and marks
// without.
void add_word(Postings& postings, std::string_view text, const Token& token, Xapian::termpos position) {
  postings.add_word(token.folded, token.exact, position);
  for (const std::string_view stem : token.stems) postings.add(schema::stem, stem);
  for (const std::string_view root : token.roots) postings.add(schema::root, root);
  for (const std::string& mark : vocal_marks(text, token)) postings.add(schema::marks, mark);
}

// How often a word of a title counts as being there. The shorter the title, the more it says that a query names a word
// of it: «لبنان» is about Lebanon, a headline of twelve words on many things. (Xapian knows the length of the whole
// article only.)
Xapian::termcount title_frequency(std::size_t words) {
  constexpr std::size_t long_title = 12;
  return static_cast<Xapian::termcount>(std::max<std::size_t>(1, long_title / std::max<std::size_t>(1, words)));
}

void add_title_word(Postings& postings, const Token& token, Xapian::termpos position, Xapian::termcount times) {
  postings.add_at(schema::title, token.folded, position, times);
  for (const std::string_view stem : token.stems) postings.add(schema::title_stem, stem, times);
  for (const std::string_view root : token.roots) postings.add(schema::title_root, root, times);
}

// Terms that only select do not count as words of the article.
void add_filter(Xapian::Document& document, const schema::Prefix& prefix, std::string_view text) {
  if (!text.empty()) document.add_boolean_term(schema::term(prefix, text));
}

void add_date(Xapian::Document& document, Date date) {
  const std::string day = to_compact_string(date);
  add_filter(document, schema::day, day);
  add_filter(document, schema::month, day.substr(0, 6));
  add_filter(document, schema::year, day.substr(0, 4));
  document.add_value(schema::date_slot, day);
}

}  // namespace

Xapian::Document DocumentBuilder::build(const QueuedArticle& queued, DictionaryBuilder* dictionary,
                                        PositionCollector* positions) {
  Xapian::Document document;
  postings_.clear();
  if (dictionary != nullptr) dictionary->begin_article(queued.article.date);
  const Xapian::termpos title_end = add_title(queued.article.title, dictionary);
  add_text(queued.article.text, title_end + schema::title_gap, dictionary);
  if (positions != nullptr) positions->begin_document();
  postings_.write_to(document, positions);
  add_metadata(document, queued.article);
  add_copy_marks(document, queued.copies);
  document.add_value(schema::hash_slot, queued.hash);
  document.set_data(encode_article(queued.article));
  return document;
}

Xapian::termpos DocumentBuilder::add_title(std::string_view title, DictionaryBuilder* dictionary) {
  Xapian::termpos position = 0;
  const std::span<const Token> tokens = analyzer_.analyze(title);
  const Xapian::termcount times = title_frequency(tokens.size());
  if (dictionary != nullptr) dictionary->add_title(title, tokens);
  for (const Token& token : tokens) {
    add_word(postings_, title, token, ++position);
    add_title_word(postings_, token, position, times);
  }
  return position;
}

void DocumentBuilder::add_text(std::string_view text, Xapian::termpos offset, DictionaryBuilder* dictionary) {
  const std::span<const Token> tokens = analyzer_.analyze(text);
  if (dictionary != nullptr) dictionary->add_text(tokens);
  for (const Token& token : tokens) add_word(postings_, text, token, ++offset);
}

// The folded words of a name, joined by '_'.
std::string DocumentBuilder::joined(std::string_view text) {
  std::string result;
  for (const Token& token : analyzer_.analyze(text)) {
    if (!result.empty()) result += '_';
    result += token.folded;
  }
  return result;
}

void DocumentBuilder::add_metadata(Xapian::Document& document, const Article& article) {
  const std::array names{joined(article.source), joined(article.section), joined(article.author)};
  add_filter(document, schema::id, article.id);
  add_filter(document, schema::source, names[0]);
  add_filter(document, schema::section, names[1]);
  add_filter(document, schema::author, names[2]);
  add_filter(document, schema::host, host_of(article.url));
  add_filter(document, schema::language, primary_language(article.language));
  if (article.date) add_date(document, *article.date);
  document.add_value(schema::id_slot, article.id);
  document.add_value(
      schema::facets_slot,
      encode_facets({month_key(article.date), {facet_key(names[0]), facet_key(names[1]), facet_key(names[2])}}));
}

void add_copy_marks(Xapian::Document& document, const CopyMarks& marks) {
  if (marks.cluster == 0) return;
  for (const CopyFeature feature : marks.sketch.feature_span()) {
    add_filter(document, schema::copy_feature, feature_text(feature));
  }
  const std::string cluster = encode_cluster(marks.cluster);
  document.add_boolean_term(schema::cluster_term(cluster));
  document.add_value(schema::cluster_slot, cluster);
  document.add_value(schema::signature_slot, encode_signature(marks.sketch.signature));
}

std::string host_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const auto user = url.rfind('@'); user != std::string_view::npos) url.remove_prefix(user + 1);
  // A numeric address of the sixth version keeps its brackets: "[::1]:80".
  const auto bracket = url.starts_with('[') ? url.find(']') : 0;
  return ascii_lower(url.substr(0, url.find(':', bracket == std::string_view::npos ? 0 : bracket)));
}

std::string primary_language(std::string_view language) {
  return ascii_lower(language.substr(0, language.find_first_of("-_")));
}

}  // namespace fihris
