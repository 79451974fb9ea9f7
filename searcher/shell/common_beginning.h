// What the Tab key writes in the place of the beginning of a line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fihris {

// The only completion; of several what all of them begin with, in whole characters. The beginning itself when that is
// no longer: completions may spell it in another way.
//   replacement("مد", {"مدرسة", "مدرس"})        "مدرس"
//   replacement("احم", {"أحمد", "أحمر"})        "أحم" is as long: "احم"
std::string replacement(std::string_view beginning, const std::vector<std::string>& completions);

}  // namespace fihris
