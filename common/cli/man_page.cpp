#include "common/cli/man_page.h"

#include <sstream>
#include <string_view>

#include <fmt/format.h>

namespace fihris {
namespace {

// So that roff prints it as it is.
std::string escaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins_line = i == 0 || text[i - 1] == '\n';
    if (begins_line && (text[i] == '.' || text[i] == '\'')) result += "\\&";
    if (text[i] == '\\') {
      result += "\\e";
    } else if (text[i] == '-') {
      result += "\\-";
    } else {
      result += text[i];
    }
  }
  return result;
}

std::string upper(std::string text) {
  for (char& letter : text)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  return text;
}

void add_option(const OptionRow& option, std::string& page) {
  std::string names;
  for (const std::string& name : option.names) names += (names.empty() ? "" : ", ") + ("\\fB" + escaped(name) + "\\fR");
  if (!option.value.empty()) names += " \\fI" + escaped(option.value) + "\\fR";
  page += ".TP\n" + names + "\n" + escaped(option.description) + "\n";
}

void add_argument(const ArgumentRow& argument, std::string& page) {
  page += ".TP\n\\fI" + escaped(argument.name) + "\\fR\n" + escaped(argument.description) + "\n";
}

void add_rows(const CommandRow& row, std::string& page) {
  for (const ArgumentRow& argument : row.arguments) add_argument(argument, page);
  for (const OptionRow& option : row.options) add_option(option, page);
}

bool is_heading(const std::string& line) {
  return !line.empty() && line.front() != ' ' && line.back() == ':';
}

// A line that ends with a colon begins a section; the others stand as they are.
void add_footer(const std::string& footer, std::string& page) {
  std::istringstream lines(footer);
  bool is_open = false;
  for (std::string line; std::getline(lines, line);) {
    if (is_heading(line) || !is_open) {
      const std::string title = is_heading(line) ? line.substr(0, line.size() - 1) : "notes";
      page += fmt::format("{}.SH {}\n.nf\n", is_open ? ".fi\n" : "", escaped(upper(title)));
      is_open = true;
    }
    if (!is_heading(line)) page += escaped(line) + "\n";
  }
  if (is_open) page += ".fi\n";
}

void add_command(const CommandRow& program, const CommandRow& command, std::string& page) {
  std::string synopsis = program.name + " " + command.name;
  for (const ArgumentRow& argument : command.arguments) synopsis += " " + argument.name;
  page += fmt::format(".SS {}\n{}.\n", escaped(synopsis), escaped(command.description));
  add_rows(command, page);
  if (command.footer.empty()) return;
  page += ".PP\n.nf\n" + escaped(command.footer) + "\n.fi\n";
}

}  // namespace

std::string man_page(const CommandTables& tables, const std::string& version) {
  const CommandRow& program = tables.program;
  std::string page = "'\\\" -*- coding: utf-8 -*-\n";  // for man-db
  page += fmt::format(".TH {} 1 \"\" \"{}\" \"Fihris\"\n", escaped(upper(program.name)), escaped(version));
  page += fmt::format(".SH NAME\n{} \\- {}\n", escaped(program.name), escaped(program.description));
  page += fmt::format(".SH SYNOPSIS\n.B {}\n[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR] [\\fIARGUMENTS\\fR]\n",
                      escaped(program.name));
  page += ".SH OPTIONS\n";
  add_rows(program, page);
  page += ".SH COMMANDS\n";
  for (const CommandRow& command : tables.commands) add_command(program, command, page);
  add_footer(program.footer, page);
  return page;
}

}  // namespace fihris
