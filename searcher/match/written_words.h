// The words of an article as it writes them: cut, but not analysed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "searcher/query/query_tree.h"

namespace fihris {

// Not for two threads at once.
class WrittenWords {
 public:
  // Reads a stored article. Throws IndexError when it cannot be read.
  void read(const std::string& stored);

  // Whether the words of the clause stand there in their order and spelling; no words begin in the title and end in the
  // text.
  bool contain(const Clause& clause) const;

 private:
  struct Field {
    std::string exact_forms;
    std::vector<RawToken> tokens;

    void read(std::string_view text) { tokenize(text, exact_forms, tokens); }
    bool contain(const Clause& clause) const;
  };

  Field title_, text_;  // kept for their memory
};

}  // namespace fihris
