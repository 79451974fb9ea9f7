// The bytes of an XML document as UTF-8, by what the document or the user says of its encoding.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace fihris {

// Block by block: first decides, by the user's word, a byte order mark, or <?xml … encoding="windows-1256"?>; without
// any it is UTF-8. Bytes that the encoding does not have become U+FFFD. Blanks before the document are left out, since
// XML allows none before its declaration, and many feeds have some.
class XmlDecoder {
 public:
  // `encoding`: the user's word, or "". `name` is for messages.
  XmlDecoder(std::string name, std::string encoding);
  ~XmlDecoder();
  XmlDecoder(XmlDecoder&&) noexcept;
  XmlDecoder& operator=(XmlDecoder&&) noexcept;

  // The first block should hold the declaration whole. UTF-8 comes out as it is, valid or not. Throws InputError when
  // nobody knows the encoding, or when it says nothing and looks like windows-1256.
  std::string decode(std::string_view block);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
