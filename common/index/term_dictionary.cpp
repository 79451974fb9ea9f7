#include "common/index/term_dictionary.h"

#include <string>
#include <unordered_map>

#include "common/analysis/folding.h"
#include "common/index/packed_text.h"
#include "common/index/schema.h"

namespace fihris {
namespace {

// As the dictionaries of segments have them: neither «و» nor what nobody could mean.
constexpr std::size_t shortest_word = 3, longest_word = 80;  // bytes of UTF-8

struct Written {
  std::string packed;
  std::uint32_t most = 0;  // articles
  std::uint32_t sum = 0;   // of all forms that differ from the folded one
};

using WrittenForms = std::unordered_map<std::string, Written>;  // by packed folded form

void add_form(const std::string& exact, std::uint32_t articles, WrittenForms& forms) {
  std::string folded;
  append_folded(exact, folded);
  Written& written = forms[pack(folded)];
  written.sum += articles;
  if (articles <= written.most) return;
  written.most = articles;
  written.packed = pack(exact);
}

WrittenForms written_forms(const Xapian::Database& database) {
  WrittenForms forms;
  const std::string prefix(schema::exact.prefix);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
    add_form(schema::rest_of(schema::exact, *term), term.get_termfreq(), forms);
  return forms;
}

// Terms with a prefix begin with a capital, numbers with a digit; words are folded.
bool may_begin_word(unsigned byte) {
  return !(byte >= 'A' && byte <= 'Z') && !(byte >= '0' && byte <= '9');
}

bool is_word(const std::string& packed) {
  const std::size_t size = unpack(packed).size();
  return size >= shortest_word && size <= longest_word && packed.size() <= longest_key;
}

void add_word(const std::string& key, std::uint32_t articles, const WrittenForms& forms, WordListWriter& words) {
  const auto form = forms.find(key);
  // An article may have both forms: what is left for the folded one is then too little.
  const bool is_folded = form == forms.end() || form->second.packed.size() > longest_key ||
                         articles >= form->second.sum + form->second.most;
  words.add({key, is_folded ? key : form->second.packed, articles, 0});
}

}  // namespace

Dictionary dictionary_of_terms(const Xapian::Database& database) {
  const WrittenForms forms = written_forms(database);
  WordListWriter words;
  for (unsigned byte = 1; byte < 256; ++byte) {
    if (!may_begin_word(byte)) continue;
    const std::string beginning(1, static_cast<char>(byte));
    for (auto term = database.allterms_begin(beginning); term != database.allterms_end(beginning); ++term)
      if (const std::string key = *term; is_word(key)) add_word(key, term.get_termfreq(), forms, words);
  }
  return Dictionary::parse(encode_dictionary(words, {}));
}

}  // namespace fihris
