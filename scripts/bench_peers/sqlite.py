"""SQLite's FTS5 by Python's own module: words folded by unicode61, ranked by its bm25."""
import sqlite3

from .peer import Peer, Session

SELECT = "SELECT {} FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 10"


class SqliteSession(Session):
    def __init__(self, file):
        self.database = sqlite3.connect(file)

    def close(self):
        self.database.close()

    def select(self, columns, words):
        query = " OR ".join(f'"{word}"' for word in words)
        return self.database.execute(SELECT.format(columns), (query,)).fetchall()

    def search(self, words):
        return [number for number, in self.select("rowid", words)]

    def page(self, words):
        return self.select("rowid, title, snippet(articles, 1, '[', ']', '…', 30)", words)


class Sqlite(Peer):
    name, title = "sqlite", "SQLite FTS5"
    packages, modules = ("python3",), ("sqlite3",)

    @classmethod
    def missing(cls):
        options = {option for option, in sqlite3.connect(":memory:").execute("PRAGMA compile_options")}
        return [] if "ENABLE_FTS5" in options else ["FTS5 in Python's sqlite3"]

    @property
    def file(self):
        return self.folder / "articles.sqlite"

    def build(self):
        database = sqlite3.connect(self.file)
        database.execute("CREATE VIRTUAL TABLE articles "
                         "USING fts5(title, text, tokenize='unicode61 remove_diacritics 2')")
        database.executemany("INSERT INTO articles(rowid, title, text) VALUES (?, ?, ?)", self.articles.rows())
        database.commit()
        database.close()

    def open(self):
        return SqliteSession(self.file)
