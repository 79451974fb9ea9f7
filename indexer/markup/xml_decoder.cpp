#include "indexer/markup/xml_decoder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

#include <fmt/format.h>
#include <iconv.h>

#include "common/base/error.h"
#include "common/text/utf8.h"
#include "indexer/readers/control_characters.h"
#include "indexer/readers/encoding_check.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

struct ByteOrder {
  std::string_view begin;
  std::string_view encoding;
  std::size_t mark;  // bytes of it that are no text
};
constexpr std::array byte_orders{ByteOrder{"\xEF\xBB\xBF"sv, "UTF-8"sv, 3}, ByteOrder{"\xFF\xFE"sv, "UTF-16LE"sv, 2},
                                 ByteOrder{"\xFE\xFF"sv, "UTF-16BE"sv, 2}, ByteOrder{"<\0"sv, "UTF-16LE"sv, 0},
                                 ByteOrder{"\0<"sv, "UTF-16BE"sv, 0}};

constexpr auto blanks = " \t\r\n"sv;

std::string_view without_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text;
}

// Of <?xml version="1.0" encoding="…"?>; "" when it says none.
std::string_view declared_encoding(std::string_view document) {
  if (!document.starts_with("<?xml")) return "";
  document = document.substr(0, document.find("?>"));
  const std::size_t key = document.find("encoding");
  if (key == document.npos) return "";
  const std::size_t quote = document.find_first_of("\"'", key);
  if (quote == document.npos) return "";
  const std::string_view rest = document.substr(quote + 1);
  return rest.substr(0, std::min<std::size_t>(rest.find(document[quote]), 40));
}

bool is_utf8(std::string_view encoding) {
  std::string upper(encoding);
  std::ranges::transform(upper, upper.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  // A document of bytes cannot be UTF-16, whatever it says: we could read what it says.
  return upper.empty() || upper == "UTF-8" || upper == "UTF8" || upper == "US-ASCII" || upper.starts_with("UTF-16");
}

bool is_label(std::string_view encoding) {
  return std::ranges::all_of(encoding, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           "._:-"sv.find(c) != std::string_view::npos;
  });
}

// iconv's handle, closed by its owner.
class Converter {
 public:
  explicit Converter(const std::string& encoding) : handle_(::iconv_open("UTF-8", encoding.c_str())) {}
  ~Converter() {
    if (is_open()) ::iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  // Half a character at the end waits for the next block.
  std::string convert(std::string_view block) {
    std::string in = std::move(kept_);
    in += block;
    std::string text;
    char* from = in.data();
    std::size_t left = in.size();
    while (left > 0 && convert_some(from, left, text)) {
    }
    kept_.assign(from, left);
    return text;
  }

 private:
  // False when the rest is half a character.
  bool convert_some(char*& from, std::size_t& left, std::string& text) {
    std::array<char, 16384> out;
    char* to = out.data();
    std::size_t room = out.size();
    const std::size_t result = ::iconv(handle_, &from, &left, &to, &room);
    const int error = result == static_cast<std::size_t>(-1) ? errno : 0;
    text.append(out.data(), out.size() - room);
    if (error == EILSEQ) {
      text += "\uFFFD";
      ++from;
      --left;
    }
    return error != EINVAL;
  }

  iconv_t handle_;
  std::string kept_;
};

}  // namespace

struct XmlDecoder::Impl {
  std::string name;
  std::string encoding;
  bool has_begun = false;
  bool at_document = false;            // past the blanks before it
  std::optional<Converter> converter;  // none: UTF-8

  Impl(std::string name_, std::string encoding_) : name(std::move(name_)), encoding(std::move(encoding_)) {}

  void open(const std::string& label) {
    if (is_label(label) && converter.emplace(label).is_open()) return;
    throw InputError(fmt::format("{}: unknown encoding \"{}\": say which it is", name, single_line(label)));
  }

  // Returns how many bytes are a mark and no text.
  std::size_t choose(std::string_view block) {
    if (!encoding.empty()) {
      if (!is_utf8(encoding) || encoding.starts_with("UTF-16")) open(encoding);
      return 0;
    }
    for (const ByteOrder& order : byte_orders)
      if (block.starts_with(order.begin)) {
        if (order.encoding != "UTF-8") open(std::string(order.encoding));
        return order.mark;
      }
    const std::string_view declared = declared_encoding(without_blanks(block));
    if (!is_utf8(declared)) open(std::string(declared));
    if (is_utf8(declared) && find_invalid_utf8(block) && likely_encoding(block) == "windows-1256")
      throw InputError(fmt::format("{}: not UTF-8 (it looks like windows-1256): say which encoding it is", name));
    return 0;
  }
};

XmlDecoder::XmlDecoder(std::string name, std::string encoding)
    : impl_(std::make_unique<Impl>(std::move(name), std::move(encoding))) {}
XmlDecoder::~XmlDecoder() = default;
XmlDecoder::XmlDecoder(XmlDecoder&&) noexcept = default;
XmlDecoder& XmlDecoder::operator=(XmlDecoder&&) noexcept = default;

std::string XmlDecoder::decode(std::string_view block) {
  if (!impl_->has_begun) block.remove_prefix(impl_->choose(block));
  impl_->has_begun = true;
  std::string text = impl_->converter ? impl_->converter->convert(block) : std::string(block);
  if (impl_->at_document) return text;
  text = without_blanks(without_byte_order_mark(text));
  impl_->at_document = !text.empty();
  return text;
}

}  // namespace fihris
