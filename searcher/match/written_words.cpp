#include "searcher/match/written_words.h"

#include <algorithm>

#include "common/index/stored_document.h"

namespace fihris {

void WrittenWords::read(const std::string& stored) {
  const Article article = decode_article(stored);
  title_.read(article.title);
  text_.read(article.text);
}

bool WrittenWords::contain(const Clause& clause) const {
  return title_.contain(clause) || (!clause.in_title && text_.contain(clause));
}

bool WrittenWords::Field::contain(const Clause& clause) const {
  const auto is_written = [&](const RawToken& token, const QueryWord& word) {
    return std::string_view(exact_forms).substr(token.exact.begin, token.exact.size()) == word.written;
  };
  return std::search(tokens.begin(), tokens.end(), clause.words.begin(), clause.words.end(), is_written) !=
         tokens.end();
}

}  // namespace fihris
