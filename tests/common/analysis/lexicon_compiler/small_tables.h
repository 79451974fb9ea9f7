// Tables as those of common/analysis/data, but of invented words, so that the word list has a say of its own.
#pragma once

#include "tests/support/temporary_folder.h"

namespace fihris::test {

class SmallTables {
 public:
  SmallTables() {
    folder_.write("broken_plurals.tsv", "زغافيث\tزغفوث\ttest\nزغافيث\tزغفيث\ttest\n");
    folder_.write("common_verbs.tsv", "وصل\ttest\nأكد\ttest\n");
    folder_.write("variants.tsv", "زغفثيل\tزغفثان\ttest\n");
    folder_.write("compounds.tsv", "ثضغ\tزغف\tثضغزغف\ttest\nاضغ\tزغف\tاضغزغف\ttest\n");
    folder_.write("names.tsv", "زغفثان\tname\ttest\nمدارس\tword\ttest\nثضي\tspelling\ttest\n");
    folder_.write("stop_words.tsv", "زغ\tparticle\ttest\nثض\tpreposition\ttest\n");
    folder_.write("roots.tsv", "سوس\tسياسة\n");
    folder_.write("question_words.tsv", "ظثى\ttest\n");
  }

  const TemporaryFolder& folder() const { return folder_; }
  const std::filesystem::path& path() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
};

}  // namespace fihris::test
