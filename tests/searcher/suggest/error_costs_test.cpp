#include "searcher/suggest/error_costs.h"

#include <doctest/doctest.h>

#include "common/index/packed_text.h"

namespace fihris {
namespace {

unsigned char letter(std::string_view text) {
  return static_cast<unsigned char>(pack(text).front());
}

Cost changed(std::string_view meant, std::string_view typed) {
  return error_costs().changed[letter(meant)][letter(typed)];
}

TEST_CASE("letters that are said or written alike are cheaper than neighbours on the keyboard, and these than others") {
  CHECK(changed("ظ", "ظ") == 0);
  CHECK(changed("ظ", "ض") == changed("ض", "ظ"));
  CHECK(changed("ظ", "ض") < changed("ك", "م"));
  CHECK(changed("ك", "م") < changed("م", "ش"));
  CHECK(changed("م", "ش") == whole_error);
}

TEST_CASE("vowels come and go more easily than consonants") {
  CHECK(error_costs().lone[letter("ا")] < error_costs().lone[letter("ق")]);
  CHECK(error_costs().lone[letter("ء")] < error_costs().lone[letter("ا")]);
}

}  // namespace
}  // namespace fihris
