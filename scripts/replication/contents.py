"""What lies in a place, here or on another machine."""
import os

from .failure import Failure
from .rsync import reason

NO_SUCH_FILE = 23  # of rsync, among other things that it could not do with some of the files


class Contents:
    def __init__(self, rsync, scratch):
        self.rsync, self.scratch = rsync, scratch

    def fetch(self, place, name):
        """The bytes of a small file; None when there is none."""
        if not place.is_remote:
            return bytes_of(place.below(name))
        target = self.scratch / "fetched"
        target.unlink(missing_ok=True)
        code, _, err = self.rsync.run(place.below(name), str(target))
        if code == NO_SUCH_FILE and any("No such file or directory" in line for line in err):
            return None
        if code:
            raise unreadable(place.below(name), code, err)
        return target.read_bytes()

    def sizes(self, place, names):
        """The bytes of those of the files that are there."""
        if not place.is_remote:
            return {name: os.path.getsize(place.below(name)) for name in names if os.path.isfile(place.below(name))}
        _, lines, _ = self.rsync.run("--list-only", "--no-human-readable", "--files-from=-", place.below(""), str(self.scratch),
                                     names=names)
        columns = [line.split(None, 4) for line in lines if line.startswith("-")]
        return {name: int(size.replace(",", "")) for _, size, _, _, name in columns}

    def wrong_files(self, place, files):
        """A sentence for each file that is missing or has another size."""
        found = self.sizes(place, list(files))
        return [f"{place.below(name)} is missing" if name not in found else
                f"{place.below(name)} has {found[name]:,} bytes, the manifest says {size:,}"
                for name, size in files.items() if found.get(name) != size]

    def names(self, place):
        """What lies in the folder itself; nothing when there is none."""
        if not place.is_remote:
            return os.listdir(place.text) if os.path.isdir(place.text) else []
        code, lines, err = self.rsync.run("--list-only", "--dirs", place.below(""))
        if code not in (0, NO_SUCH_FILE):
            raise unreadable(place, code, err)
        return [] if code else [line.split(None, 4)[4] for line in lines if not line.endswith(" .")]


def unreadable(what, code, err):
    return Failure(f"cannot read {what}: {reason(code, err)}: see that the machine answers and that the user may read it")


def bytes_of(file):
    try:
        with open(file, "rb") as opened:
            return opened.read()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise Failure(f"cannot read {file}: {error.strerror}: give the user of this run the right to read it") from None
