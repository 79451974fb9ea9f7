#include "common/analysis/readings.h"

#include <string>

#include <doctest/doctest.h>

namespace fihris {
namespace {

Reading reading_of(std::string_view stem) {
  return {pack_utf8(stem), pack_utf8(stem), pack_utf8(stem)};
}

std::string stems_of(const Readings& readings) {
  std::string all;
  const StemAnalysis analysis = readings.result();
  for (const Reading& each : analysis.span()) all += (all.empty() ? "" : " ") + to_utf8(each.stem);
  return all;
}

TEST_CASE("readings come in order of cost, each stem once") {
  Readings readings;
  readings.add(reading_of("كتاب"), 1.0F);
  readings.add(reading_of("كتابة"), 0.9F);
  readings.add(reading_of("كتاب"), 0.8F);
  readings.add(reading_of("كتابة"), 1.1F);
  CHECK(stems_of(readings) == "كتاب كتابة");
}

TEST_CASE("what costs much more than the cheapest is not meant") {
  Readings readings;
  readings.add(reading_of("كتاب"), 1.0F);
  readings.add(reading_of("تاب"), 2.0F);
  CHECK(stems_of(readings) == "كتاب");
}

TEST_CASE("of too many the dearest one goes") {
  Readings readings;
  for (const char* stem : {"حرب", "درب", "ضرب"}) readings.add(reading_of(stem), 1.0F);
  readings.add(reading_of("قرب"), 0.9F);
  CHECK(stems_of(readings) == "قرب حرب درب");
}

TEST_CASE("no reading is no analysis") {
  CHECK_FALSE(Readings().result().is_known);
  CHECK(Readings().result().count == 0);
}

}  // namespace
}  // namespace fihris
