#include "common/index/dictionary_file.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/base/hash.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

std::string example() {
  WordListWriter words, phrases;
  words.add({"a", "A", 2, 0});
  words.add({"b", "b", 3, 0});
  phrases.add({"a b", "A b", 1, 0});
  return encode_dictionary(words, phrases);
}

std::string out_of_order() {
  WordListWriter words;
  words.add({"b", "b", 1, 0});
  words.add({"a", "a", 1, 0});
  return encode_dictionary(words, {});
}

// With the right checksum of whatever stands behind it.
std::string sealed(const std::string& body) {
  return "FIHRISW1" + hash_bytes(body) + body;
}

std::string problem(const std::string& content) {
  const test::TemporaryFolder folder;
  write_file(folder.path() / "words", content);
  return problem_of_dictionary(folder.path() / "words");
}

TEST_CASE("words and phrases are kept apart") {
  const Dictionary dictionary = Dictionary::parse(example());
  CHECK(dictionary.words().articles("b") == 3);
  CHECK(dictionary.words().articles("a b") == 0);
  CHECK(dictionary.phrases().articles("a b") == 1);
}

TEST_CASE("a sound file has no problem, and each kind of damage is named") {
  const std::string whole = example();
  CHECK(problem(whole).empty());
  CHECK(problem("something else") == "it does not begin as a dictionary does");
  CHECK(problem(whole.substr(0, 20)) == "it is cut");
  CHECK(problem(whole.substr(0, whole.size() - 1)) == "its checksum is wrong");
  CHECK(problem(sealed(std::string(8, '\x7F'))) == "it is cut");
  CHECK(problem(sealed(std::string(8, '\0'))) == "its list of words is damaged");
  CHECK(problem(out_of_order()) == "its words are not in order");
}

TEST_CASE("a file that is missing or damaged is no dictionary") {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "words";
  CHECK_FALSE(read_dictionary(file));
  write_file(file, example());
  CHECK(read_dictionary(file));
  write_file(file, example() + "x");
  CHECK_FALSE(read_dictionary(file));
}

}  // namespace
}  // namespace fihris
