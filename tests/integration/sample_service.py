"""The built service over the sample articles, for tests that ask it over HTTP. Bound to this machine, on a free port; it
ends with the test."""
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LONGEST = 120  # seconds for any one step: a machine may be slow, a test must end


class SampleService:
    def __init__(self, indexer, searcher, *options):
        self.folder = tempfile.TemporaryDirectory()
        self.index = str(pathlib.Path(self.folder.name) / "index")
        subprocess.run([indexer, "--index", self.index, "--quiet", "add", ROOT / "corpus/articles"], check=True,
                       capture_output=True, timeout=LONGEST)
        self.process = subprocess.Popen([searcher, "--index", self.index, "serve", "--port", "0", "--workers", "1",
                                         *options], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        said = self.process.stderr.readline()
        found = re.fullmatch(r"serving (http://127\.0\.0\.1:\d+)/\n", said)
        if not found:
            self.stop()
            raise RuntimeError(f"the service did not start: {said}")
        self.base = found[1]

    def stop(self):
        self.process.terminate()
        self.process.wait(LONGEST)
        self.process.stderr.close()
        self.folder.cleanup()
