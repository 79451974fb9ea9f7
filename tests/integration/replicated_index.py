"""An index that grows, its replica, and what both answer, for tests of scripts/replicate."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
REPLICATE = ROOT / "scripts/replicate"
WORD = "ميناء"  # every article has it
LONGEST = 60  # seconds for any one step: a machine may be slow, a test must end


def article(number, version=1):
    return {"id": f"a{number}", "title": f"خبر {number} نسخة {version}", "text": f"وصلت السفينة رقم {number} إلى ميناء جديد"}


class Index:
    """A folder that holds source, replica and what else a test needs; gone with the object."""

    def __init__(self, indexer, searcher):
        self.indexer, self.searcher = indexer, searcher
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)
        self.source, self.replica = str(self.path / "source"), str(self.path / "replica")

    def index(self, *arguments, check=True, index=None):
        done = subprocess.run([self.indexer, "--index", index or self.source, *arguments], capture_output=True, text=True,
                              timeout=LONGEST)
        if check and done.returncode:
            raise RuntimeError(f"{arguments}: {done.stderr}")
        return done

    def add(self, articles):
        file = self.path / "new.jsonl"
        file.write_text("".join(json.dumps(each) + "\n" for each in articles), encoding="utf-8")
        self.index("--quiet", "add", "--reread", str(file))

    def replicate(self, *arguments, source=None, replica=None, **environment):
        return subprocess.run(self.replicate_command(*arguments, source=source, replica=replica), capture_output=True,
                              text=True, timeout=LONGEST, env=environment or None)

    def replicate_command(self, *arguments, source=None, replica=None):
        return [sys.executable, str(REPLICATE), *arguments, source or self.source, replica or self.replica]

    def answer(self, place):
        return answer_in(self.search(place).stdout)

    def search(self, place):
        return subprocess.run([self.searcher, "--index", place, "--json", "--all-copies", "--limit", "1000", WORD],
                              capture_output=True, text=True, timeout=LONGEST)

    def problems(self, place):
        """What check finds; "" for a whole index."""
        done = self.index("check", check=False, index=place)
        return done.stderr if done.returncode else ""


def answer_in(text):
    """What an answer says of the articles, whatever it took: how many, and which with which title."""
    found = json.loads(text)
    return found["total"], tuple(sorted((hit["id"], hit["title"]) for hit in found["hits"]))


class Service:
    """fihris-searcher serve, over one index."""

    def __init__(self, searcher, place):
        self.process = subprocess.Popen([searcher, "--index", place, "serve", "--port", "0", "--workers", "1"], text=True,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        said = self.process.stderr.readline()
        found = re.fullmatch(r"serving (http://127\.0\.0\.1:\d+)/\n", said)
        if not found:
            self.stop()
            raise RuntimeError(f"the service did not start: {said}")
        self.address = found[1] + "/api/v1/search?copies=all&per_page=100&q=" + urllib.parse.quote(WORD)

    def answer(self):
        with urllib.request.urlopen(self.address, timeout=LONGEST) as response:
            return answer_in(response.read())

    def stop(self):
        self.process.terminate()
        self.process.wait(LONGEST)
        self.process.stderr.close()
