"""Omega: scriptindex makes the index, Xapian's Python module parses queries and makes snippets."""
from .peer import Peer, Session

SCRIPT = """\
number : boolean=Q unique=Q
title : index=S index field
text : index field
"""


def field(name, value):
    """A line that begins with '=' goes on with the field."""
    return name + "=" + value.replace("\n", "\n=") + "\n"


class OmegaSession(Session):
    def __init__(self, folder):
        import xapian  # only where it is measured
        self.database = xapian.Database(str(folder))
        self.stem = xapian.Stem("arabic")
        self.parser = xapian.QueryParser()
        self.parser.set_database(self.database)
        self.parser.set_stemmer(self.stem)
        self.parser.set_stemming_strategy(self.parser.STEM_SOME)
        self.enquire = xapian.Enquire(self.database)

    def close(self):
        self.database.close()

    def matches(self, words):
        self.enquire.set_query(self.parser.parse_query(" ".join(words), 0))
        return self.enquire.get_mset(0, 10)

    def search(self, words):
        return [match.docid for match in self.matches(words)]  # scriptindex numbers articles as they come

    def page(self, words):
        matches = self.matches(words)
        return [self.hit(matches, match) for match in matches]

    def hit(self, matches, match):
        fields = {}
        for line in match.document.get_data().decode().split("\n"):
            name, _, value = line.partition("=")
            fields[name] = value
        return match.docid, fields.get("title", ""), matches.snippet(fields.get("text", ""), 300, self.stem)


class Omega(Peer):
    name, title = "omega", "Omega scriptindex"
    packages = ("xapian-omega", "python3-xapian")
    programs, modules = ("scriptindex",), ("xapian",)

    def prepare(self):
        (self.workshop / "script").write_text(SCRIPT, encoding="utf-8")
        with open(self.workshop / "dump", "w", encoding="utf-8") as dump:
            for number, title, text in self.articles.rows():
                title = title.replace("\n", " ")
                dump.write(field("number", str(number)) + (field("title", title) if title else "") +
                           field("text", text.replace("\r", " ")) + "\n")

    def index_command(self):
        return ["scriptindex", "--overwrite", "--stemmer=arabic", self.folder, self.workshop / "script",
                self.workshop / "dump"]

    def open(self):
        return OmegaSession(self.folder)
