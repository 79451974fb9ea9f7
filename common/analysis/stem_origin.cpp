#include "common/analysis/stem_origin.h"

#include <algorithm>

#include "common/analysis/letters.h"
#include "common/analysis/lexicon.h"
#include "common/analysis/light_stemmer.h"

namespace fihris {
namespace {

StemOrigin origin_in(const lexicon::Entry& entry, PackedWord stem) {
  if (entry.plural_of == stem) return StemOrigin::plural;
  if (entry.noun == stem) {
    if ((entry.flags & lexicon::is_variant) != 0) return StemOrigin::variant;
    if ((entry.flags & lexicon::is_name) != 0) return StemOrigin::name;
    return entry.noun == entry.word ? StemOrigin::noun : StemOrigin::plural;
  }
  return entry.verb == stem ? StemOrigin::verb : StemOrigin::nisba;
}

}  // namespace

ExplainedStem explain_stem(std::string_view exact, std::string_view stem) {
  const StemAnalysis analysis = light_stem(to_letters(exact));
  const auto readings = analysis.span();
  const auto found = std::ranges::find(readings, pack_utf8(stem), &Reading::stem);
  if (found == readings.end()) return {readings.empty() ? StemOrigin::foreign : StemOrigin::compound, ""};
  const lexicon::Entry* entry = lexicon::find(found->base);
  if (entry == nullptr) return {StemOrigin::unknown, ""};
  return {origin_in(*entry, found->stem), to_utf8(entry->word)};
}

std::string_view name_of(StemOrigin origin) {
  switch (origin) {
    case StemOrigin::noun: return "noun";
    case StemOrigin::name: return "name";
    case StemOrigin::plural: return "plural";
    case StemOrigin::verb: return "verb";
    case StemOrigin::variant: return "variant";
    case StemOrigin::nisba: return "nisba";
    case StemOrigin::compound: return "compound";
    case StemOrigin::foreign: return "foreign";
    case StemOrigin::unknown: break;
  }
  return "unknown";
}

}  // namespace fihris
