"""Fihris: pages at the pipe of `fihris-searcher --batch`, the search alone by bench_search, inside the process."""
import json
import re
import subprocess
import sys

from .measuring import Times
from .peer import LineProcess, Peer, Session


class FihrisSession(Session):
    def __init__(self, peer):
        self.peer = peer
        self.batch = LineProcess([peer.searcher, "--index", peer.folder, "--format", "jsonl", "--batch"])

    def close(self):
        self.batch.close()

    def cpu_seconds(self):
        return self.batch.cpu_seconds()

    def answer(self, words):
        return self.batch.ask(" ".join(words))

    def search_seconds(self, queries):
        return self.page_seconds(queries)  # only to warm up: there is no answer without snippets

    def page_seconds(self, queries):
        return [self.seconds_of(self.answer, words) for words in queries]

    def page(self, words):
        return [(hit["id"], hit["title"], hit["snippet"]["text"]) for hit in json.loads(self.answer(words))["hits"]]

    def search(self, words):
        return [hit[0] for hit in self.page(words)]

    def search_times(self, queries):
        if not queries:
            return None
        topics = self.peer.workshop / "topics.tsv"
        topics.write_text("".join(" ".join(words) + "\n" for words in queries), encoding="utf-8")
        printed = subprocess.run([self.peer.bench_search, self.peer.folder, topics, "1"], check=True,
                                 stdout=subprocess.PIPE, encoding="utf-8").stdout
        return Times(*map(float, re.search(r"^search +p50 +([\d.]+) ms +p95 +([\d.]+) ms", printed, re.M).groups()))


class Fihris(Peer):
    name, title = "fihris", "Fihris"
    build_folder = None  # of the programs

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.indexer = self.build_folder / "indexer/fihris-indexer"
        self.searcher = self.build_folder / "searcher/fihris-searcher"
        self.bench_search = self.build_folder / "tests/bench/bench_search"

    @classmethod
    def missing(cls):
        return []  # it is built

    def index_command(self):
        return [self.indexer, "--quiet", "--threads", "1", "--index", self.folder, "add", self.articles.json]

    def open(self):
        return FihrisSession(self)

    def rankings(self, topics):
        """By `eval`, which takes topics as plain words."""
        file, run, judged = (self.workshop / name for name in ("all.tsv", "all.run", "all.qrels"))
        file.write_text("".join(f"{topic}\t{' '.join(words)}\n" for topic, words in topics.items()), encoding="utf-8")
        judged.write_text("".join(f"{topic} 0 {self.articles.ids[0]} 1\n" for topic in topics), encoding="utf-8")
        done = subprocess.run([self.searcher, "--index", self.folder, "eval", "--depth", "10", "--topics", file,
                               "--qrels", judged, "--run", run], stdout=subprocess.DEVNULL)
        if done.returncode:
            sys.exit(f"bench-peers: fihris-searcher eval: exit status {done.returncode}")
        rankings = {topic: [] for topic in topics}
        for line in run.read_text(encoding="utf-8").splitlines():
            topic, _, identity, *_ = line.split()
            rankings[topic].append(identity)
        return rankings
