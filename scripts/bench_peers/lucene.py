"""Lucene 8: ArabicAnalyzer, BM25, MMapDirectory and UnifiedHighlighter, in a Java program that takes its own times.

Twice, for its highlighter reads the places of words from the index where they were kept, and else analyses texts again.
"""
import subprocess
import sys

from .peer import HERE, LineProcess, Peer, Session

PARTS = ("core", "analyzers-common", "highlighter", "memory", "queries", "queryparser")
JARS = [f"/usr/share/java/lucene-{part}-8.7.0.jar" for part in PARTS]
JAVA = ["java", "-XX:+UseSerialGC", "-Xshare:auto"]  # one thread collects; memory as Java wants it


class LuceneSession(Session):
    def __init__(self, command):
        self.java = LineProcess(command)

    def close(self):
        self.java.close()

    def cpu_seconds(self):
        return self.java.cpu_seconds()

    def ask(self, kind, words):
        """Seconds that the answer took, and what it was."""
        nanoseconds, *answer = self.java.ask(kind + " " + " ".join(words)).decode().rstrip("\n").split("\t")
        return int(nanoseconds) / 1e9, answer

    def search(self, words):
        return [int(number) for number in self.ask("search", words)[1]]

    def page(self, words):
        parts = self.ask("page", words)[1]
        return [(int(number), title, snippet) for number, title, snippet in zip(*[iter(parts)] * 3)]

    def search_seconds(self, queries):
        return [self.ask("search", words)[0] for words in queries]

    def page_seconds(self, queries):
        return [self.ask("page", words)[0] for words in queries]


class Lucene(Peer):
    name, title = "lucene", "Lucene 8"
    packages = ("liblucene8-java", "default-jdk-headless")
    programs, files = ("java", "javac"), tuple(JARS)
    warm_passes = 10  # until Java has compiled what runs often
    positions = "positions"

    @property
    def classes(self):
        """Of both: compiled once."""
        return self.workshop.parent / "java"

    def prepare(self):
        if self.classes.exists():
            return
        command = ["javac", "-J-XX:TieredStopAtLevel=1", "-nowarn", "-cp", ":".join(JARS), "-d", self.classes]
        done = subprocess.run([*command, HERE / "LuceneBench.java"], capture_output=True, encoding="utf-8")
        if done.returncode:
            sys.exit(f"{done.stderr}bench-peers: javac: exit status {done.returncode}")

    def command(self, *arguments):
        return [*JAVA, "-cp", ":".join([str(self.classes), *JARS]), "LuceneBench", *arguments]

    def index_command(self):
        return self.command("index", self.folder, self.positions, self.articles.columns)

    def open(self):
        return LuceneSession(self.command("answer", self.folder))


class LuceneOffsets(Lucene):
    name, title = "lucene-offsets", "Lucene 8 with offsets"
    positions = "offsets"
