#include "indexer/document_builder.h"

#include <algorithm>
#include <array>
#include <span>

#include "common/analysis/vocalisation.h"
#include "common/base/ascii.h"
#include "common/base/date.h"
#include "common/copies/outlet.h"
#include "common/index/facet_keys.h"
#include "common/index/stored_document.h"

namespace fihris {
namespace {

// The levels that title and text share: the folded and the exact word with positions; stems, roots and marks
// without.
void add_word(InvertedBatch& batch, std::string_view text, const Token& token, std::uint32_t position) {
  batch.add_word(token.folded, token.exact, position);
  for (const std::string_view stem : token.stems) batch.add(schema::stem, stem);
  for (const std::string_view root : token.roots) batch.add(schema::root, root);
  for (const std::string& mark : vocal_marks(text, token)) batch.add(schema::marks, mark);
}

// How often a word of a title counts as being there. The shorter the title, the more it says that a query names a word
// of it: «لبنان» is about Lebanon, a headline of twelve words on many things. (Xapian knows the length of the whole
// article only.)
std::uint32_t title_frequency(std::size_t words) {
  constexpr std::size_t long_title = 12;
  return static_cast<std::uint32_t>(std::max<std::size_t>(1, long_title / std::max<std::size_t>(1, words)));
}

void add_title_word(InvertedBatch& batch, const Token& token, std::uint32_t position, std::uint32_t times) {
  batch.add_at(schema::title, token.folded, position, times);
  for (const std::string_view stem : token.stems) batch.add(schema::title_stem, stem, times);
  for (const std::string_view root : token.roots) batch.add(schema::title_root, root, times);
}

// Terms that only select do not count as words of the article.
void add_filter(const schema::Prefix& prefix, std::string_view text, InvertedBatch& batch) {
  if (!text.empty()) batch.add(prefix, text, 0);
}

void add_date(Date date, InvertedBatch& batch) {
  const std::string day = to_compact_string(date);
  add_filter(schema::day, day, batch);
  add_filter(schema::month, day.substr(0, 6), batch);
  add_filter(schema::year, day.substr(0, 4), batch);
  batch.add_value(schema::date_slot, day);
}

}  // namespace

void DocumentBuilder::add(const QueuedArticle& queued, InvertedBatch& batch, DictionaryBuilder* dictionary) {
  if (dictionary != nullptr) dictionary->begin_article(queued.article.date);
  batch.begin_document();
  const std::uint32_t title_end = add_title(queued.article.title, batch, dictionary);
  add_text(queued.article.text, title_end + schema::title_gap, batch, dictionary);
  add_metadata(queued.article, batch);
  add_copy_marks(queued.copies, batch);
  batch.add_value(schema::hash_slot, queued.hash);
  batch.end_document(encode_article(queued.article));
}

std::uint32_t DocumentBuilder::add_title(std::string_view title, InvertedBatch& batch, DictionaryBuilder* dictionary) {
  std::uint32_t position = 0;
  const std::span<const Token> tokens = analyzer_.analyze(title);
  const std::uint32_t times = title_frequency(tokens.size());
  if (dictionary != nullptr) dictionary->add_title(title, tokens);
  for (const Token& token : tokens) {
    add_word(batch, title, token, ++position);
    add_title_word(batch, token, position, times);
  }
  return position;
}

void DocumentBuilder::add_text(std::string_view text, std::uint32_t offset, InvertedBatch& batch,
                               DictionaryBuilder* dictionary) {
  const std::span<const Token> tokens = analyzer_.analyze(text);
  if (dictionary != nullptr) dictionary->add_text(tokens);
  for (const Token& token : tokens) add_word(batch, text, token, ++offset);
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

void DocumentBuilder::add_metadata(const Article& article, InvertedBatch& batch) {
  const std::array names{joined(article.source), joined(article.section), joined(article.author)};
  add_filter(schema::id, article.id, batch);
  add_filter(schema::source, names[0], batch);
  add_filter(schema::section, names[1], batch);
  add_filter(schema::author, names[2], batch);
  add_filter(schema::host, host_of(article.url), batch);
  add_filter(schema::language, primary_language(article.language), batch);
  if (article.date) add_date(*article.date, batch);
  batch.add_value(schema::id_slot, article.id);
  batch.add_value(
      schema::facets_slot,
      encode_facets({month_key(article.date), {facet_key(names[0]), facet_key(names[1]), facet_key(names[2])}}));
}

void add_copy_marks(const CopyMarks& marks, InvertedBatch& batch) {
  if (marks.cluster == 0) return;
  for (const CopyFeature feature : marks.sketch.feature_span())
    add_filter(schema::copy_feature, feature_text(feature), batch);
  const std::string cluster = encode_cluster(marks.cluster);
  batch.add(schema::cluster, cluster, 0);
  batch.add_value(schema::cluster_slot, cluster);
  batch.add_value(schema::signature_slot, encode_signature(marks.sketch.signature));
}

std::string primary_language(std::string_view language) {
  return ascii_lower(language.substr(0, language.find_first_of("-_")));
}

}  // namespace fihris
