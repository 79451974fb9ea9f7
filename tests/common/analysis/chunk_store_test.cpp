#include "common/analysis/chunk_store.h"

#include <random>

#include <doctest/doctest.h>

namespace fihris {
namespace {

struct Word {
  std::string exact;
  ByteRange bytes;
  bool operator==(const Word&) const = default;
};

std::vector<Word> cut_whole(std::string_view text) {
  std::string exact_forms;
  std::vector<RawToken> raw;
  tokenize(text, exact_forms, raw);
  std::vector<Word> words;
  for (const RawToken& each : raw)
    words.push_back({exact_forms.substr(each.exact.begin, each.exact.size()), each.bytes});
  return words;
}

std::vector<Word> cut_at_spaces(ChunkStore& store, std::string_view text) {
  store.begin_text();
  std::vector<Word> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\r\t", begin), text.size());
    const std::string_view chunk = text.substr(begin, end - begin);
    for (const ChunkWord& word : store.words_of(chunk, ChunkStore::hash_of(chunk))) {
      const auto offset = static_cast<std::uint32_t>(begin);
      words.push_back({std::string(word.forms->exact), {word.bytes.begin + offset, word.bytes.end + offset}});
    }
    begin = end + 1;
  }
  return words;
}

}  // namespace

TEST_CASE("a chunk gives the same words each time, long ones too") {
  WordStore words;
  ChunkStore store(words);
  const std::string run(100, 'x');
  for (const std::string& chunk : {std::string("«الوزير/الوزراء»،"), std::string("F16"), run + "/ا", std::string("،،")})
    CHECK(cut_at_spaces(store, chunk + " " + chunk) == cut_whole(chunk + " " + chunk));
}

TEST_CASE("a text cut at its spaces has the words of the whole text, whatever its bytes") {
  const std::string_view pieces[] = {"وزير", "َ",   "ـ",    "1",    ",", "000", "٫",        "\xE2\x80\x8C", " ", "\n",
                                     "\t",   "\r", "\xD8", "\xFF", "x", "_",   "\xF0\x9F", "\xE2\x80",     "ّ",  "ٔ"};
  WordStore words;
  ChunkStore store(words);
  std::mt19937 random(7);
  for (int i = 0; i < 5'000; ++i) {
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) text += pieces[random() % std::size(pieces)];
    CAPTURE(text);
    CHECK(cut_at_spaces(store, text) == cut_whole(text));
  }
}

TEST_CASE("more chunks than are kept change no answer") {
  WordStore words;
  ChunkStore store(words);
  for (int i = 0; i < 150'000; ++i) {
    const std::string text = std::to_string(i) + "ء";
    if (cut_at_spaces(store, text) != cut_whole(text)) FAIL(text);
  }
}

}  // namespace fihris
