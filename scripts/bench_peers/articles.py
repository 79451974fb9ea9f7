"""The articles and the queries of a comparison, in the forms that the engines take."""
import json
import pathlib
import re
import subprocess
import sys

# A word: letters and digits with the marks that stand on Arabic letters. All else would mean something to one engine's
# query language and nothing to another's. A number keeps its point.
WORD = re.compile(r"\d+(?:[.,]\d+)+|(?:[^\W_]|[\u0610-\u061a\u064b-\u065f\u0670])+")
LENGTHS = (1, 3, 5)  # words of the queries whose time is taken


def lines_of(file):
    """The lines of a file as bytes; zstd unpacks where the name ends with .zst."""
    if file.suffix != ".zst":
        with open(file, "rb") as stream:
            yield from stream
        return
    with subprocess.Popen(["zstd", "-dcq", str(file)], stdout=subprocess.PIPE) as unpacking:
        yield from unpacking.stdout
        unpacking.terminate()  # a limit of articles leaves the rest unread


def read_articles(file, limit=None):
    """(id, title, text) of each article that has an id and a text; the first of those with one id, at most `limit`."""
    seen = set()
    for number, line in enumerate(lines_of(file), 1):
        if limit and len(seen) >= limit:
            return
        try:
            article = json.loads(line)
        except ValueError as error:
            sys.exit(f"bench-peers: {file}: line {number}: no JSON: {error}: give an article {{id, title, text}}")
        if not isinstance(article, dict):
            sys.exit(f"bench-peers: {file}: line {number}: no object: give an article {{id, title, text}}")
        identity, title, text = (str(article.get(key) or "").replace("\0", "") for key in ("id", "title", "text"))
        if identity and text and identity not in seen:
            seen.add(identity)
            yield identity, title, text


def escaped(value):
    """As the COPY of PostgreSQL wants a column: one line, without tabs."""
    return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def unescaped(column):
    return re.sub(r"\\(.)", lambda found: {"t": "\t", "n": "\n", "r": "\r"}.get(found[1], found[1]), column)


class Articles:
    """The articles in a folder: `json` has an object {id, title, text} a line, `columns` number, title and text apart
    by tabs (see escaped). Numbers begin with 1; ids[n - 1] is the id of article n."""

    def __init__(self, folder):
        self.json, self.columns = folder / "articles.jsonl", folder / "articles.tsv"
        self.ids, self.text_bytes = [], 0

    def write(self, articles):
        with open(self.json, "w", encoding="utf-8") as objects, open(self.columns, "w", encoding="utf-8") as rows:
            for identity, title, text in articles:
                self.ids.append(identity)
                self.text_bytes += len(title.encode()) + len(text.encode())
                json.dump({"id": identity, "title": title, "text": text}, objects, ensure_ascii=False)
                objects.write("\n")
                rows.write(f"{len(self.ids)}\t{escaped(title)}\t{escaped(text)}\n")
        return self

    def rows(self):
        """(number, title, text) of each article."""
        with open(self.columns, encoding="utf-8", newline="\n") as rows:
            for row in rows:
                number, title, text = row.rstrip("\n").split("\t")
                yield int(number), unescaped(title), unescaped(text)


def read_topics(file):
    """{id: words}, of lines whose first column is the id and whose last is the query."""
    topics = {}
    for line in pathlib.Path(file).read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        words = WORD.findall(columns[-1])
        if words:
            topics[columns[0] if len(columns) > 1 else str(len(topics) + 1)] = words
    if not topics:
        sys.exit(f"bench-peers: {file}: no queries: give one a line, in the last column")
    return topics


def cut_queries(topic_lists, count):
    """{1: queries, 3: …, 5: …}: the first words of those that have so many, `count` of them spread over all."""
    queries = {}
    for length in LENGTHS:
        long_enough = [words[:length] for words in topic_lists if len(words) >= length]
        step = max(1, len(long_enough) // count)
        queries[length] = long_enough[::step][:count]
    return queries
