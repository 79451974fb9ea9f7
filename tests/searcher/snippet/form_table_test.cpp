#include "searcher/snippet/form_table.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("a form gives the words it was added for, and no other form does") {
  FormTable table;
  table.add("مدرسه", 0);
  table.add("مدرسه", 3);
  table.add("درس", 63);
  CHECK(table.find("مدرسه") == 0b1001);
  CHECK(table.find("درس") == WordSet{1} << 63);
  CHECK(table.find("مدرسة") == 0);
  CHECK(table.find("") == 0);
}

TEST_CASE("very short forms are found") {
  FormTable table;
  table.add("", 1);
  table.add("a", 2);
  CHECK(table.find("") == 2);
  CHECK(table.find("a") == 4);
  CHECK(table.find("b") == 0);
}

TEST_CASE("every one of many forms is found") {
  FormTable table;
  for (int i = 0; i < 1000; ++i) table.add(std::to_string(i), static_cast<unsigned>(i % 64));
  for (int i = 0; i < 1000; ++i) CHECK(table.find(std::to_string(i)) == WordSet{1} << (i % 64));
  CHECK(table.find("1000") == 0);
}

}  // namespace
}  // namespace fihris
