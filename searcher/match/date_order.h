// Sorts documents from the newest to the oldest, those without a date last, equals by id.
#pragma once

#include <string>

#include <xapian.h>

namespace fihris {

class DateOrder : public Xapian::KeyMaker {
 public:
  std::string operator()(const Xapian::Document& document) const override;
};

}  // namespace fihris
