#include "common/text/encoding.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/binary_kinds.h"
#include "common/text/decoder.h"
#include "common/text/encoding_detector.h"
#include "common/text/encoding_names.h"
#include "common/text/lost_letters.h"
#include "common/text/mojibake.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view byte_order_mark = "\uFEFF";
constexpr std::string_view advice = "say it with --encoding NAME, or convert it first to UTF-8";

struct ByteOrderMark {
  std::string_view bytes;
  Encoding encoding;
};

constexpr std::array byte_order_marks{
    // UTF-32LE before UTF-16LE, with which it begins
    ByteOrderMark{"\xEF\xBB\xBF"sv, Encoding::utf_8},    ByteOrderMark{"\xFF\xFE\0\0"sv, Encoding::utf_32le},
    ByteOrderMark{"\0\0\xFE\xFF"sv, Encoding::utf_32be}, ByteOrderMark{"\xFF\xFE"sv, Encoding::utf_16le},
    ByteOrderMark{"\xFE\xFF"sv, Encoding::utf_16be},
};

const ByteOrderMark* find_byte_order_mark(std::string_view bytes) {
  const auto found = std::find_if(byte_order_marks.begin(), byte_order_marks.end(),
                                  [&](const ByteOrderMark& mark) { return bytes.starts_with(mark.bytes); });
  return found == byte_order_marks.end() ? nullptr : &*found;
}

bool is_wide(Encoding encoding) {
  return encoding >= Encoding::utf_16le && encoding <= Encoding::utf_32be;
}

// UTF-16 of Latin text is full of zeros, of Arabic text of sixes (U+06xx), of other alphabets of their neighbours; and
// it may be valid UTF-8 by chance. Without early exit: compilers make this loop SIMD.
bool has_bytes_of_wide_text(std::string_view bytes) {
  unsigned found = 0;
  for (const char c : bytes) found |= static_cast<unsigned>(static_cast<unsigned char>(c) < 0x08);
  return found != 0;
}

bool is_mostly_controls(std::string_view bytes) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && (c < '\t' || c > '\r'); };
  return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control)) * 8 > bytes.size();
}

struct Choice {
  Encoding encoding;
  EncodingOrigin origin;
};

// The steps of decode_text() for one file.
class TextDecoder {
 public:
  TextDecoder(std::string_view bytes, const EncodingHints& hints, std::string_view position)
      : bytes_(bytes), hints_(hints), position_(position) {}

  DecodedText run() {
    require_no_binary_kind(bytes_);
    const Choice choice = choose();
    DecodedText result{decode_all(choice), std::string(name_of(choice.encoding)), choice.origin};
    do {
      while (result.text.starts_with(byte_order_mark)) result.text.erase(0, byte_order_mark.size());
    } while (repair(result));
    if (choice.origin != EncodingOrigin::valid_utf8 || result.repaired_mojibake) require_text(result.text);
    if (const std::string_view sign = stand_in_for_lost_letters(result.text); !sign.empty())
      refuse(fmt::format("its letters are lost, {} stands in their place: get it again", sign));
    return result;
  }

 private:
  [[noreturn]] void refuse(std::string_view reason) const {
    throw InputError(fmt::format("{}: {}", position_, reason), SkipReason::encoding);
  }

  [[noreturn]] void refuse_unknown(std::string_view doubt) const {
    refuse(fmt::format("encoding cannot be told: {}: {}", doubt, advice));
  }

  Choice choose() const {
    if (hints_.declared_by_user && !hints_.declared.empty()) return {user_encoding(), EncodingOrigin::declared};
    if (const ByteOrderMark* mark = find_byte_order_mark(bytes_))
      return {mark->encoding, EncodingOrigin::byte_order_mark};
    const std::optional<std::size_t> invalid = find_invalid_utf8(bytes_);
    if (!invalid) return choose_for_valid_utf8();
    if (looks_like_damaged_utf8(bytes_)) refuse_damaged(Encoding::utf_8, *invalid);
    const std::optional<Encoding> declared = encoding_of_label(hints_.declared);
    const Detection found = detect_encoding(bytes_, declared);
    if (!found.encoding) refuse_unknown(found.doubt);
    return {*found.encoding, found.encoding == declared ? EncodingOrigin::declared : EncodingOrigin::detected};
  }

  Choice choose_for_valid_utf8() const {
    if (!has_bytes_of_wide_text(bytes_)) return {Encoding::utf_8, EncodingOrigin::valid_utf8};
    const Detection found = detect_encoding(bytes_, std::nullopt);
    if (found.encoding && is_wide(*found.encoding)) return {*found.encoding, EncodingOrigin::detected};
    require_few_controls(bytes_);
    return {Encoding::utf_8, EncodingOrigin::valid_utf8};
  }

  void require_few_controls(std::string_view bytes) const {
    if (is_mostly_controls(bytes)) refuse("a binary file, not a text");
  }

  void require_no_binary_kind(std::string_view bytes) const {
    if (const std::string_view kind = binary_kind(bytes); !kind.empty())
      refuse(fmt::format("{}, not a text: extract its text first", kind));
  }

  // What was decoded must be a text by itself: UTF-16 may hold UTF-16, or a binary file.
  void require_text(std::string_view text) const {
    require_no_binary_kind(text);
    if (!has_bytes_of_wide_text(text)) return;
    require_few_controls(text);
    const Detection found = detect_encoding(text, std::nullopt);
    if (found.encoding && is_wide(*found.encoding)) refuse("a binary file, not a text");
  }

  Encoding user_encoding() const {
    if (const std::optional<Encoding> encoding = encoding_of_label(hints_.declared)) return *encoding;
    refuse(fmt::format("\"{:.40}\" is no encoding that can be read: convert it first to UTF-8", hints_.declared));
  }

  std::string decode_all(const Choice& choice) const {
    if (choice.origin == EncodingOrigin::valid_utf8) return std::string(bytes_);
    Decoded decoded = decode(bytes_, choice.encoding);
    if (decoded.decoded_bytes != bytes_.size()) refuse_damaged(choice.encoding, decoded.decoded_bytes);
    if (choice.encoding != Encoding::utf_8) require_believable(decoded.text, choice);
    return std::move(decoded.text);
  }

  void require_believable(std::string_view text, const Choice& choice) const {
    if (choice.origin == EncodingOrigin::byte_order_mark) return require_right_mark(text, choice.encoding);
    const bool mixed = !is_wide(choice.encoding) && is_mixed(bytes_, choice.encoding);
    if (!mixed && is_believable(text)) return;
    const std::string_view name = name_of(choice.encoding);
    if (hints_.declared_by_user)
      refuse(fmt::format("{} does not fit, it gives no Arabic text: {}", name, other_advice()));
    refuse_unknown(mixed ? "its lines are in different encodings"
                         : fmt::format("{} gives no Arabic text in parts of it", name));
  }

  // Text of any language may follow a byte order mark, but not bytes that another encoding makes sense of.
  void require_right_mark(std::string_view text, Encoding encoding) const {
    if (is_believable(text)) return;
    const std::size_t size = encoding == Encoding::utf_16le || encoding == Encoding::utf_16be ? 2 : 4;
    const Detection found = detect_encoding(bytes_.substr(size), std::nullopt);
    if (found.encoding && found.encoding != encoding)
      refuse(fmt::format("byte order mark of {}, but the text looks like {}: {}", name_of(encoding),
                         name_of(*found.encoding), advice));
  }

  std::string other_advice() const {
    if (!find_invalid_utf8(bytes_)) return "it is UTF-8, which need not be said";
    const Detection found = detect_encoding(bytes_, std::nullopt);
    return found.encoding ? fmt::format("it looks like {}", name_of(*found.encoding)) : "convert it first to UTF-8";
  }

  // True when something was changed.
  bool repair(DecodedText& result) const {
    if (!may_be_mojibake(result.text)) return false;
    std::optional<std::string> repaired = repair_mojibake(result.text);
    if (repaired) {
      result.text = std::move(*repaired);
      result.repaired_mojibake = true;
    }
    if (is_visibly_mojibake(result.text))
      refuse("decoded in a wrong encoding before it was saved, beyond repair: get the original");
    return repaired.has_value();
  }

  [[noreturn]] void refuse_damaged(Encoding encoding, std::size_t position) const {
    const std::string_view likely = encoding == Encoding::utf_8 ? " (it looks like UTF-8 with damaged bytes)" : "";
    refuse(fmt::format("not valid {} at byte {}: get or repair it{}", name_of(encoding), position + 1, likely));
  }

  std::string_view bytes_;
  const EncodingHints& hints_;
  std::string_view position_;
};

}  // namespace

DecodedText decode_text(std::string_view bytes, const EncodingHints& hints, std::string_view position) {
  return TextDecoder(bytes, hints, position).run();
}

}  // namespace fihris
