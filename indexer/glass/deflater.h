// Raw deflate (RFC 1951), as Xapian keeps the data of documents.
//   Deflater deflater;
//   std::string packed;
//   if (deflater.pack(text, packed)) …          // false: it would not be smaller
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace fihris {

// Not for two threads at once. Its tables are kept from text to text. Throws std::bad_alloc.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  // Replaces `packed`; what is in it is undefined where the result is false.
  bool pack(std::string_view text, std::string& packed);

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
};

}  // namespace fihris
