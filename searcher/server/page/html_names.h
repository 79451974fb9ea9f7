// Names of tags and attributes, and addresses: what of a page is not text. Only the program's own source can make a
// name, and only an address that was looked at can stand where a browser follows it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace fihris {

// A word of the program's source: foreign text cannot become one, because it is made while compiling.
class TagName {
 public:
  consteval TagName(const char* name) : name_(name) {}  // NOLINT(google-explicit-constructor): reads as HTML does
  constexpr std::string_view text() const { return name_; }

 private:
  std::string_view name_;
};

// The same for attributes. Those that hold addresses, styles or scripts do not compile: see Attribute.
class AttributeName {
 public:
  consteval AttributeName(const char* name) : name_(name) {  // NOLINT(google-explicit-constructor)
    if (is_unsafe(name_)) throw "an address needs a Link, and styles and scripts stand in files";
  }
  constexpr std::string_view text() const { return name_; }

 private:
  static consteval bool is_unsafe(std::string_view name) {
    return name == "href" || name == "src" || name == "action" || name == "formaction" || name == "srcdoc" ||
           name == "style" || name.starts_with("on");
  }

  std::string_view name_;
};

// An address that is safe to follow.
class Link {
 public:
  // Of this site: "/about?ui=en". What would lead elsewhere ("//other") becomes "/".
  static Link local(std::string_view path);

  // A place of the same page: "#main".
  static Link place(std::string_view id) { return Link("#" + std::string(id)); }

  // Of another site, as an article gives it: nothing unless it is http or https, and has no space or control character.
  static std::optional<Link> web(std::string_view foreign);

  const std::string& text() const { return text_; }

 private:
  explicit Link(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

// A name and its value, which may be foreign.
class Attribute {
 public:
  Attribute(AttributeName name, std::string_view value) : name_(name.text()), value_(value) {}
  static Attribute when(bool is_there, AttributeName name, std::string_view value = "") {
    return is_there ? Attribute(name, value) : Attribute(Checked{}, {}, {});
  }
  static Attribute href(const Link& link) { return {Checked{}, "href", link.text()}; }
  static Attribute source(const Link& link) { return {Checked{}, "src", link.text()}; }
  static Attribute action(const Link& link) { return {Checked{}, "action", link.text()}; }

  bool is_there() const { return !name_.empty(); }
  std::string_view name() const { return name_; }
  const std::string& value() const { return value_; }

 private:
  struct Checked {};
  Attribute(Checked, std::string_view name, std::string_view value) : name_(name), value_(value) {}

  std::string_view name_;  // of a name that the program's source holds
  std::string value_;
};

}  // namespace fihris
