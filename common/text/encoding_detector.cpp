#include "common/text/encoding_detector.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/text/byte_tables.h"
#include "common/text/decoder.h"
#include "common/text/text_cost.h"

namespace fihris {
namespace {

constexpr std::size_t sample_bytes = 256ULL << 10;
constexpr double least_margin = 16;         // bits: 65,000 times as likely
constexpr double least_margin_of_text = 9;  // whatever was declared
constexpr double declared_advantage = 12;

struct Candidate {
  Encoding encoding;
  double rarity;  // in bits: how seldom files have it
};

constexpr std::array candidates{
    Candidate{Encoding::windows_1256, 0}, Candidate{Encoding::windows_1252, 1}, Candidate{Encoding::iso_8859_6, 6},
    Candidate{Encoding::utf_16le, 0},     Candidate{Encoding::utf_16be, 4},     Candidate{Encoding::utf_32le, 8},
    Candidate{Encoding::utf_32be, 8},     Candidate{Encoding::mac_arabic, 14},  Candidate{Encoding::ibm_720, 14},
    Candidate{Encoding::ibm_864, 14},     Candidate{Encoding::iso_8859_15, 14},
};

struct Reading {
  Candidate candidate;
  double bits;   // of the text alone
  double total;  // with how seldom the encoding is
  std::string text;
};

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

// Begins a few bytes before the first that tells encodings apart, for what stands beside it counts too, and at a border
// of four bytes for UTF-32.
std::string_view sample_of(std::string_view bytes) {
  const auto first = std::find_if_not(bytes.begin(), bytes.end(), [](char c) { return is_ascii(c) && c >= '\t'; });
  const auto start = static_cast<std::size_t>(first - bytes.begin());
  return bytes.substr(start < 4 ? 0 : start - 4 - start % 4, sample_bytes);
}

// MacArabic has ASCII twice: its upper half would make any letters into punctuation that costs nothing.
double cost_of_ascii_twins(std::string_view bytes) {
  const ByteTable& table = byte_table(Encoding::mac_arabic);
  double bits = 0;
  for (const char byte : bytes) {
    const char character = table[static_cast<unsigned char>(byte)].front();
    if (!is_ascii(byte) && is_ascii(character)) bits += character == ' ' ? 1 : 6;
  }
  return bits;
}

// What ISO-8859-6 can decode is MacArabic only if the spaces between Arabic words are of its Arabic half, which are
// no-break spaces in ISO-8859-6: so plain ones tell against it.
double cost_of_plain_spaces(std::string_view bytes) {
  double bits = 0;
  for (std::size_t i = 1; i + 1 < bytes.size(); ++i)
    bits += bytes[i] == ' ' && !is_ascii(bytes[i - 1]) && !is_ascii(bytes[i + 1]);
  return bits;
}

bool has_reading(const std::vector<Reading>& readings, Encoding encoding) {
  return std::any_of(readings.begin(), readings.end(),
                     [&](const Reading& reading) { return reading.candidate.encoding == encoding; });
}

// IBM864 has up to four shapes of a letter; the first ones have the bytes of ISO-8859-6 and MacArabic, but for إ. So
// text in these would be text in IBM864 too, but without the other shapes, which every fourth letter of that has.
double cost_of_first_shapes(std::string_view bytes) {
  constexpr double bits_each = 0.4;  // -log2(3/4)
  const auto is_first_shape = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0xC1 && byte <= 0xDA) || (byte >= 0xE0 && byte <= 0xEA);
  };
  return bits_each * static_cast<double>(std::count_if(bytes.begin(), bytes.end(), is_first_shape));
}

// Nobody writes Latin text in an Arabic encoding; and in a Latin one only the languages of western Europe, as far as
// their letters tell.
bool is_meant_for(Encoding encoding, std::string_view sample, const TextCost& cost) {
  if (encoding <= Encoding::utf_32be) return true;
  if (encoding == Encoding::windows_1252 || encoding == Encoding::iso_8859_15)
    return cost.rare + cost.out_of_place == 0;
  const auto upper = sample.size() - static_cast<std::size_t>(std::count_if(sample.begin(), sample.end(), is_ascii));
  return cost.letters > 0 && cost.letters * 3 >= upper;
}

// The sample may end in the middle of a surrogate pair.
std::size_t cut_bytes(Encoding encoding, std::string_view sample) {
  const bool is_utf_16 = encoding == Encoding::utf_16le || encoding == Encoding::utf_16be;
  return is_utf_16 && sample.size() == sample_bytes ? 2 : 0;
}

std::vector<Reading> readings_of(std::string_view sample, std::optional<Encoding> declared) {
  std::vector<Reading> readings;
  for (const Candidate& candidate : candidates) {
    const Encoding encoding = candidate.encoding;
    Decoded decoded = decode(sample, encoding);
    if (sample.size() - decoded.decoded_bytes > cut_bytes(encoding, sample)) continue;
    const TextCost cost = cost_of(decoded.text);
    if (!is_meant_for(encoding, sample, cost)) continue;
    double bits = cost.bits;
    if (encoding == Encoding::ibm_864) bits += cost_of_first_shapes(sample);
    if (encoding == Encoding::mac_arabic) {
      bits += cost_of_ascii_twins(sample);
      if (has_reading(readings, Encoding::iso_8859_6)) bits += cost_of_plain_spaces(sample);
    }
    const double total = bits + (encoding == declared ? -declared_advantage : candidate.rarity);
    readings.push_back({candidate, bits, total, std::move(decoded.text)});
  }
  std::stable_sort(readings.begin(), readings.end(), [](const auto& a, const auto& b) { return a.total < b.total; });
  return readings;
}

// A no-break space for a space makes no other text: ISO-8859-6 has it where MacArabic has the space of its Arabic half.
bool say_the_same(std::string_view a, std::string_view b) {
  constexpr std::string_view no_break_space = "\u00A0";
  const auto blank = [&](std::string_view text) -> std::size_t {
    if (text.starts_with(' ')) return 1;
    return text.starts_with(no_break_space) ? no_break_space.size() : 0;
  };
  while (!a.empty() && !b.empty()) {
    const std::size_t blank_a = blank(a), blank_b = blank(b);
    if ((blank_a == 0) != (blank_b == 0) || (blank_a == 0 && a.front() != b.front())) return false;
    a.remove_prefix(std::max<std::size_t>(blank_a, 1));
    b.remove_prefix(std::max<std::size_t>(blank_b, 1));
  }
  return a.empty() && b.empty();
}

bool is_close(const Reading& rival, const Reading& best) {
  return rival.total < best.total + least_margin || rival.bits < best.bits + least_margin_of_text;
}

bool is_believable_cost(const TextCost& cost, double bits_each, double allowance) {
  return cost.bits <= bits_each * static_cast<double>(cost.characters) + allowance;
}

std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return line;
}

// Does the other encoding make far more sense of the line?
bool is_rather(Encoding other, std::string_view line, double bits) {
  constexpr double far_more = 30;  // bits
  const Decoded decoded = decode(line, other);
  return decoded.decoded_bytes == line.size() && cost_of(decoded.text).bits + far_more < bits;
}

}  // namespace

bool is_believable(std::string_view text) {
  TextCost whole;
  while (!text.empty()) {
    const TextCost cost = cost_of(take_line(text));
    if (!is_believable_cost(cost, 6.5, 40)) return false;
    whole += cost;
  }
  return is_believable_cost(whole, 5.7, 8);
}

bool is_mixed(std::string_view bytes, Encoding encoding) {
  constexpr std::array others{Encoding::utf_8, Encoding::windows_1256, Encoding::iso_8859_6};
  while (!bytes.empty()) {
    const std::string_view line = take_line(bytes);
    if (std::all_of(line.begin(), line.end(), is_ascii)) continue;
    const double bits = cost_of(decode(line, encoding).text).bits;
    if (std::any_of(others.begin(), others.end(), [&](Encoding other) { return is_rather(other, line, bits); }))
      return true;
  }
  return false;
}

Detection detect_encoding(std::string_view bytes, std::optional<Encoding> declared) {
  const std::vector<Reading> readings = readings_of(sample_of(bytes), declared);
  if (readings.empty() || !is_believable(readings.front().text))
    return {std::nullopt, "no single encoding gives readable text"};
  const Reading& best = readings.front();
  for (const Reading& rival : readings)
    if (is_close(rival, best) && !say_the_same(rival.text, best.text))
      return {std::nullopt, fmt::format("{} and {} are both possible", name_of(best.candidate.encoding),
                                        name_of(rival.candidate.encoding))};
  return {best.candidate.encoding, ""};
}

}  // namespace fihris
