#!/usr/bin/env python3
"""Groups source files that can be compiled as one: FILE;GROUP;FILE;GROUP… for CMake's UNITY_GROUP.

    unity_groups.py LARGEST_GROUP FILE...

Files that are compiled as one share the names of their unnamed namespaces. So no two files of a group may be such that
one gives a name there which the other one uses, for whatever it may be: it would be ambiguous, or hide another.
"""
import re
import sys

COMMENT_OR_TEXT = re.compile(r'//[^\n]*|R"\((.|\n)*?\)"|"(\\.|[^"\\\n])*"|\'(\\.|[^\'\\\n])+\'')
INCLUDE = re.compile(r"^\s*#.*$", re.MULTILINE)
# Its end is a brace and what was a comment.
UNNAMED = re.compile(r"^namespace \{$(.*?)^\}  @$|^static\b([^\n]*)", re.MULTILINE | re.DOTALL)
# As clang-format leaves them: what is declared begins its line, or follows the line of its template.
FUNCTION = re.compile(r"^(?:\[\[\w+\]\] )?(?!using |return )[A-Za-z_][\w:<>,&*\[\] ]*?[ &*>](\w+)\(", re.MULTILINE)
VARIABLE = re.compile(r"^(?:const|constexpr|inline|static|thread_local|std::)[^=;({\n]*?[ &*>](\w+)(?:\[[^\]]*\])*(?: =|;|\{|\()",
                      re.MULTILINE)
TYPE = re.compile(r"^(?:struct|class|union|enum(?: class)?|concept) (\w+)|^using (\w+) =", re.MULTILINE)
WORD = re.compile(r"(?<![.\w])(?<!->)(?<!::)[A-Za-z_]\w*")  # what is sought in an object or a class cannot clash
# Made in the whole of a file, so that the others would see them too.
WHOLE_FILE = re.compile(r"^\s*#\s*define|^using enum|^using namespace (?!fihris|std::\w*literals)", re.MULTILINE)


class Source:
    def __init__(self, path):
        text = open(path, encoding="utf-8").read()
        self.path = path
        text = COMMENT_OR_TEXT.sub("@", text)
        self.reads_json = "<nlohmann/json.hpp>" in text
        self.is_alone = bool(WHOLE_FILE.search(text))
        text = INCLUDE.sub("", text)
        self.words = set(WORD.findall(text))
        self.names = set()
        for part in UNNAMED.finditer(text):
            for pattern in (FUNCTION, VARIABLE, TYPE):
                self.names.update(name for found in pattern.finditer(part.group(0)) for name in found.groups() if name)

    def clashes(self, other):
        return bool(self.names & other.words or other.names & self.words)


def group(sources, largest):
    groups = []
    for source in sources:
        fit = [each for each in groups if len(each) < largest and not any(source.clashes(other) for other in each)]
        if source.is_alone or not fit:
            groups.append([source])
            if source.is_alone:
                groups[-1] *= largest  # full
        else:
            fit[0].append(source)
    return groups


def main():
    largest = int(sys.argv[1])
    # What is long to compile and the same for all, together.
    sources = sorted(map(Source, sys.argv[2:]), key=lambda source: not source.reads_json)
    groups = group(sources, largest)
    print(";".join(f"{source.path};{number}" for number, each in enumerate(groups) for source in dict.fromkeys(each)), end="")


if __name__ == "__main__":
    main()
