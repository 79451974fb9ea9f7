"""Groonga: a commands file makes the index, queries go through standard input."""
import json

from .peer import LineProcess, Peer, Session

# Its usual tokenizer takes words of Arabic whole once they are normalized.
TABLES = """
table_create Articles TABLE_HASH_KEY UInt32
column_create Articles title COLUMN_SCALAR Text
column_create Articles text COLUMN_SCALAR LongText
table_create Words TABLE_PAT_KEY ShortText --normalizer NormalizerNFKC130 --default_tokenizer TokenBigram
column_create Words articles COLUMN_INDEX|WITH_POSITION|WITH_SECTION Articles title,text
load --table Articles
"""
SELECT = "select Articles --match_columns 'scorer_tf_idf(title) || scorer_tf_idf(text)' --query '{}' " \
         "--output_columns '{}' --sort_keys -_score --limit 10 --cache no"


class GroongaSession(Session):
    def __init__(self, file):
        self.groonga = LineProcess(["groonga", file])

    def close(self):
        self.groonga.close()

    def cpu_seconds(self):
        return self.groonga.cpu_seconds()

    def select(self, columns, words):
        """A row for each of the ten best."""
        query = " OR ".join(f'"{word}"' for word in words)
        header, *found = json.loads(self.groonga.ask(SELECT.format(query, columns)))
        if header[0]:
            raise RuntimeError(f"groonga: {header[3]}: {query}")
        return found[0][0][2:]

    def search(self, words):
        return [number for number, in self.select("_key", words)]

    def page(self, words):
        return self.select("_key, title, snippet_html(text)", words)


class Groonga(Peer):
    name, title = "groonga", "Groonga"
    packages, programs = ("groonga-bin",), ("groonga",)

    @property
    def file(self):
        return self.folder / "articles.grn"

    def prepare(self):
        with open(self.workshop / "commands", "w", encoding="utf-8") as commands:
            commands.write(TABLES.lstrip() + "[\n")
            for number, title, text in self.articles.rows():
                row = json.dumps({"_key": number, "title": title, "text": text}, ensure_ascii=False)
                commands.write((",\n" if number > 1 else "") + row)
            commands.write("\n]\n")

    def index_command(self):
        return ["groonga", "--file", self.workshop / "commands", "-n", self.file]

    def open(self):
        return GroongaSession(self.file)
