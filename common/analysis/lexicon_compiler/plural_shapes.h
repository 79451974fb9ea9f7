// Broken plurals whose shape says what their singular looks like: مفاعيل of مفعول, فواعل of فاعلة.
#pragma once

#include <vector>

#include "common/analysis/letters.h"

namespace fihris {

// The singulars that the shape of a word allows were it a plural, likeliest first; none for shapes that singulars have
// too. Example: مسامير → مسمور, مسمار, مسمير.
std::vector<PackedWord> singulars_by_shape(PackedWord plural);

// Whether the shape of a plural is one that the singular can have: one of those above, or a rarer one.
bool may_be_plural_of(PackedWord plural, PackedWord singular);

}  // namespace fihris
