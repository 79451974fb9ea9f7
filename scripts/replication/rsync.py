"""The program that carries the files."""
import os
import subprocess

from .failure import Failure


class Rsync:
    """Runs rsync. Its processes hold the lock too: if this one is killed, the next waits until they have ended."""

    def __init__(self, options):
        self.common = ["rsync", "--timeout=300"]
        if options.bwlimit:
            self.common.append(f"--bwlimit={options.bwlimit}")
        self.environment = {"RSYNC_RSH": "ssh -o BatchMode=yes", **os.environ, "LC_ALL": "C"}
        self.lock = None

    def run(self, *arguments, names=()):
        listing = "".join(f"{name}\n" for name in names)
        keep = (self.lock.file,) if self.lock else ()
        try:
            process = subprocess.Popen([*self.common, *arguments], text=True, errors="replace", stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment, pass_fds=keep)
        except OSError as error:
            raise Failure(f"cannot run rsync: {error.strerror}: install the package rsync") from None
        try:
            out, err = process.communicate(listing)
        except BaseException:
            process.terminate()
            process.wait()
            raise
        return process.returncode, out.splitlines(), err.strip().splitlines()

    def must(self, what, *arguments, names=()):
        code, out, err = self.run(*arguments, names=names)
        if code:
            raise Failure(f"cannot {what}: {reason(code, err)}: see that both machines have rsync, the paths and rights are "
                          "as they should be and the disk has room, and run this again")
        return out


def reason(code, err):
    told = [line for line in err if not line.startswith("rsync error:")] or err or ["nothing"]
    return f"rsync ended with {code} and said: {told[0]}"
