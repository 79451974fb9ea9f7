"""What every engine of the comparison is: how to install, index, and ask it."""
import importlib.util
import pathlib
import shutil
import subprocess
import sys
import time

from .measuring import cpu_seconds_of, times_of

HERE = pathlib.Path(__file__).resolve().parent


class Session:
    """An engine that answers. Subclasses say how in search and page, or change how the time is taken.

    search(words): numbers or ids of the ten best articles that have any of the words.
    page(words): the same with title and snippet of each, as (id, title, snippet).
    """

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        """Ends what the session started."""

    def cpu_seconds(self):
        """What the process that answers has used so far; other work on the machine lengthens times, this hardly."""
        return time.process_time()

    def search_times(self, queries):
        return times_of(self.search_seconds(queries))

    def search_seconds(self, queries):
        return [self.seconds_of(self.search, words) for words in queries]

    def page_seconds(self, queries):
        return [self.seconds_of(self.page, words) for words in queries]

    @staticmethod
    def seconds_of(ask, words):
        begin = time.perf_counter()
        ask(words)
        return time.perf_counter() - begin


class LineProcess:
    """A program that answers each line of its standard input with one line. Its errors go to ours."""

    def __init__(self, command):
        self.command = [str(part) for part in command]
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, line):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            sys.exit(f"bench-peers: no answer, exit status {self.process.wait()}: {' '.join(self.command)}: to: {line}")
        return answer

    def cpu_seconds(self):
        return cpu_seconds_of(self.process.pid)

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Peer:
    """One engine. `folder` is its own, empty before each index; what it needs beside the index lies in `workshop`."""
    name = title = ""
    packages = ()  # of Debian 12
    programs = ()  # that they bring: names on the path, or whole paths
    modules = ()   # of Python
    files = ()     # others
    warm_passes = 1  # over the queries, before the first time is taken

    def __init__(self, articles, folder, workshop):
        self.articles, self.folder, self.workshop = articles, folder, workshop

    @classmethod
    def missing(cls):
        """What is not there of what it needs."""
        return [each for each in cls.programs if not shutil.which(each)] + \
               [each for each in cls.modules if not importlib.util.find_spec(each)] + \
               [each for each in cls.files if not pathlib.Path(each).exists()]

    def prepare(self):
        """What is done once and not measured: programs compiled, the articles in the engine's own form."""

    def index_command(self):
        """Makes the index in the folder. For engines that live in a Python module: makes it with build()."""
        return [sys.executable, "-B", HERE / "build_index.py", self.name, self.articles.columns.parent, self.folder,
                self.workshop]

    def build(self):
        raise NotImplementedError(self.name)

    def index_bytes(self):
        """As the disk has them: some files are mostly holes."""
        return sum(file.stat().st_blocks * 512 for file in self.folder.rglob("*") if file.is_file())

    def open(self):
        """A Session."""
        raise NotImplementedError(self.name)

    def rankings(self, topics):
        """{topic: ids of its ten best articles}, {topic: words} given."""
        with self.open() as session:
            return {topic: [self.articles.ids[number - 1] for number in session.search(words)]
                    for topic, words in topics.items()}

    def remove(self):
        """What lies outside its two folders, at the very end."""
