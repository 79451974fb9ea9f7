// A program for tests of what is made of its options.
#pragma once

#include <string>
#include <string_view>

#include "common/cli/generate.h"

namespace fihris::test {

// A program with an option of every kind.
class Sample {
 public:
  Sample() {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", "1.0");
    app_.add_option("--index", folder_, "Folder of the index")->type_name("DIR");
    app_.add_option("--synonyms", file_, "Words: 'same' [or not]")->type_name("FILE");
    app_.add_option("-n,--limit", count_, "How many")->type_name("N");
    app_.add_flag("--secret", flag_, "Nobody sees it")->group("");
    CLI::App* add = app_.add_subcommand("add", "Add articles");
    add->add_option("PATH", file_, "Files and folders")->type_name("");
    add->add_flag("--dry-run", flag_, "Change nothing");
    add->footer("Example:\n  sample add .");
    add_generate(app_, "sample 1.0");
    app_.footer("Examples:\n  sample add \\x\n.hidden\n\nExit codes: 0, 1.");
  }

  std::string text(const std::string& kind) {
    try {
      app_.parse("--generate " + kind);
    } catch (const Generated& generated) {
      return generated.what();
    }
    return "";
  }

  CLI::App& app() { return app_; }

 private:
  std::string folder_, file_;
  int count_ = 0;
  bool flag_ = false;
  CLI::App app_{"Tries things", "sample"};
};

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace fihris::test
