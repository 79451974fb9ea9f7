#include "searcher/match/date_order.h"

#include <algorithm>

#include "common/index/schema.h"

namespace fihris {
namespace {

constexpr std::size_t date_bytes = 8;

// Of all bytes that sort first, what is newest: the complement of each digit. Without a date the last of all.
std::string descending(std::string date) {
  date.resize(date_bytes, '\0');
  std::transform(date.begin(), date.end(), date.begin(), [](char byte) { return static_cast<char>(~byte); });
  return date;
}

}  // namespace

std::string DateOrder::operator()(const Xapian::Document& document) const {
  return descending(document.get_value(schema::date_slot)) += document.get_value(schema::id_slot);
}

}  // namespace fihris
