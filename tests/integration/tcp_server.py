"""xapian-tcpsrv over the stub of an index, on a free port of this machine, as long as the object lives."""
import os
import signal
import socket
import subprocess


def free_port():
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return any_port.getsockname()[1]


class TcpServer:
    def __init__(self, stub):
        for _ in range(5):  # another program may take the port meanwhile
            self.port = free_port()
            # A session of its own, with the processes that serve its connections.
            self.process = subprocess.Popen(["xapian-tcpsrv", "--interface", "127.0.0.1", "--port", str(self.port), stub],
                                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                            start_new_session=True)
            if any("Listening" in line for line in self.process.stdout):
                return
            self.stop()
        raise RuntimeError("xapian-tcpsrv does not start: run scripts/install-dependencies")

    @property
    def address(self):
        return f"127.0.0.1:{self.port}"

    def stop(self):
        # Not by SIGTERM: a process that gets it in the midst of its work can wait for itself for ever.
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()
