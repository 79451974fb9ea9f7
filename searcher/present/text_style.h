// How text is shown to people, as decided from the command line and the terminal.
#pragma once

#include <cstddef>

#include "searcher/present/messages.h"

namespace fihris {

enum class TextOrder {
  logical,   // as it is read: for pipes and files
  isolated,  // the same, each piece between isolates: for terminals that do the Unicode bidirectional algorithm
  visual,    // as it stands from left to right, letters joined: for terminals that do not
};

struct TextStyle {
  bool colour = false;      // matched words bold and red; else between «»
  bool hyperlinks = false;  // OSC 8
  TextOrder order = TextOrder::logical;
  std::size_t width = 0;  // columns at which lines are wrapped; 0: not
  Language language = Language::english;
};

}  // namespace fihris
