"""One run at a time."""
import fcntl
import hashlib
import os
import tempfile

from .failure import Failure


class Lock:
    """One run for one destination at a time. Here it is the lock of the index, so that nobody indexes into a replica."""

    def __init__(self, destination):
        path = self.path_for(destination)
        try:
            self.file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(self.file, 16, 0).decode(errors="replace").strip() or "unknown"
            raise Failure(f"{destination} is being written by another run (pid {holder}): wait until it has ended") from None
        except OSError as error:
            raise Failure(f"cannot lock {path}: {error.strerror}: give the user of this run the right to write there") from None
        os.ftruncate(self.file, 0)
        os.pwrite(self.file, f"{os.getpid()}\n".encode(), 0)

    @staticmethod
    def path_for(destination):
        if not destination.is_remote:
            return destination.below("lock")
        name = hashlib.sha256(destination.text.encode()).hexdigest()[:16]
        return os.path.join(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir(),
                            f"fihris-replicate-{os.getuid()}-{name}.lock")
