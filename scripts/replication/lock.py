"""One run at a time."""
import fcntl
import hashlib
import os
import tempfile
import time

from .failure import Failure

LEFT_BEHIND_SECONDS = 30  # that rsync may take to end after the run that started it


class Lock:
    """One run for one destination at a time. Here it is the lock of the index, so that nobody indexes into a replica."""

    def __init__(self, destination):
        path = self.path_for(destination)
        try:
            self.file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
            self.take()
        except BlockingIOError:
            raise Failure(f"{destination} is being written by another run (pid {self.holder() or 'unknown'}): wait until it "
                          "has ended") from None
        except OSError as error:
            raise Failure(f"cannot lock {path}: {error.strerror}: give the user of this run the right to write there") from None
        os.ftruncate(self.file, 0)
        os.pwrite(self.file, f"{os.getpid()}\n".encode(), 0)

    def take(self):
        """Where the run that has it was killed, its rsync has it for a moment more."""
        end = time.monotonic() + LEFT_BEHIND_SECONDS
        while True:
            try:
                return fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if is_running(self.holder()) or time.monotonic() > end:
                    raise
            time.sleep(0.05)

    def holder(self):
        return os.pread(self.file, 16, 0).decode(errors="replace").strip()

    @staticmethod
    def path_for(destination):
        if not destination.is_remote:
            return destination.below("lock")
        name = hashlib.sha256(destination.text.encode()).hexdigest()[:16]
        return os.path.join(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir(),
                            f"fihris-replicate-{os.getuid()}-{name}.lock")


def is_running(pid):
    """Also where it is not known."""
    return not pid.isdecimal() or os.path.exists(f"/proc/{pid}")
