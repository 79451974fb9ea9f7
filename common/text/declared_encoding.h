// What a page or an XML document says about its own encoding.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fihris {

enum class ContentKind : std::uint8_t { text, html, xml };

// The label of an HTML page's <meta charset="…"> or <meta http-equiv=content-type content="…;charset=…"> in its first
// 4,096 bytes, or of an XML declaration <?xml … encoding="…"?>, in any of UTF-8, UTF-16 and the encodings that contain
// ASCII. "" when it says nothing; what it says may be wrong and is not checked to be an encoding, but is at most 40
// bytes of printable ASCII. Any bytes are accepted. The rules are those of HTML:
// https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding
std::string declared_encoding(std::string_view bytes, ContentKind kind);

}  // namespace fihris
