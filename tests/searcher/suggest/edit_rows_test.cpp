#include "searcher/suggest/edit_rows.h"

#include <doctest/doctest.h>

#include "common/index/packed_text.h"

namespace fihris {
namespace {

Cost cost(std::string_view typed, std::string_view meant) {
  EditRows rows(pack(typed));
  const std::string key = pack(meant);
  for (std::size_t at = 0; at < key.size(); ++at) rows.step(key, at);
  return rows.cost(key.size());
}

const ErrorCosts& costs = error_costs();

TEST_CASE("each kind of mistake has its cost") {
  CHECK(cost("كتاب", "كتاب") == 0);
  CHECK(cost("محممد", "محمد") == doubled_cost);
  CHECK(cost("محد", "محمد") == costs.lone[static_cast<unsigned char>(pack("م").front())]);
  CHECK(cost("محدم", "محمد") == transposed_cost);
  CHECK(cost("محمم", "محمد") == whole_error);
}

TEST_CASE("a wrong first letter costs more") {
  CHECK(cost("شحمد", "محمد") == whole_error + first_letter_cost);
}

TEST_CASE("mistakes add up") {
  CHECK(cost("محممدد", "محمد") == 2 * doubled_cost);
}

TEST_CASE("a step returns what all words that begin so cost at least") {
  EditRows rows(pack("محمد"));
  const std::string key = pack("سسسس");
  Cost last = 0;
  for (std::size_t at = 0; at < key.size(); ++at) {
    const Cost least = rows.step(key, at);
    CHECK(least >= last);
    last = least;
  }
  CHECK(rows.cost(key.size()) >= last);
  CHECK(last > whole_error);
}

TEST_CASE("rows of a shared beginning serve the next word") {
  EditRows rows(pack("محمد"));
  const std::string first = pack("محمود"), second = pack("محمد");
  for (std::size_t at = 0; at < first.size(); ++at) rows.step(first, at);
  rows.step(second, 3);
  CHECK(rows.cost(second.size()) == 0);
}

}  // namespace
}  // namespace fihris
