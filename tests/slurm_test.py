#!/usr/bin/env python3
"""Runs examples/cluster on a real Slurm of two nodes on this machine, and with GNU parallel.

    slurm_test.py WAYMARK    ends with `N passed, N failed`

The joined parts must be what a build in one go writes, and a part that fails must stop the joining. Needs Debian's
slurm-wlm, munge and parallel. Everything is in a temporary folder, with ports of its own, as root or not; nothing of
a Slurm that is set up here already is touched. Both nodes are daemons on this machine with a name and a port each.
"""

import contextlib
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
NODES = ("north", "south")
PATIENCE = 120  # seconds, for what takes two
PARTS = 4
# What is built, and how it is made.
WHOLES = {"country": ("--schools", "24", "--trusts", "6"), "trust": ("--one-trust", "--schools", "16")}

CONF = """
ClusterName=waymark
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.%n.pid
SlurmdSpoolDir={folder}/spool.%n
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
MailProg=/bin/true
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
NodeName={nodes[0]} NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[1]} CPUs=1 RealMemory=1000
NodeName={nodes[1]} NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[2]} CPUs=1 RealMemory=1000
PartitionName=schools Nodes=ALL Default=YES State=UP
"""


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def wait_for(what, ready):
    until = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > until:
            raise TimeoutError(f"{what} took more than {PATIENCE} s")
        time.sleep(0.1)


def ours(conf):
    """Processes that were started with this Slurm's configuration: Slurm's own helpers and their jobs."""
    wanted = f"SLURM_CONF={conf}".encode()
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if int(process.name) != os.getpid() and wanted in (process / "environ").read_bytes().split(b"\0"):
                yield int(process.name)


@contextlib.contextmanager
def slurm(folder):
    """The environment in which sbatch and the others find a cluster. It is gone afterwards, whatever happens."""
    conf = folder / "slurm.conf"
    host, user = socket.gethostname().split(".")[0], pwd.getpwuid(os.getuid()).pw_name
    conf.write_text(CONF.format(host=host, ports=free_ports(3), user=user, folder=folder, nodes=NODES))
    for name in ("state", *(f"spool.{node}" for node in NODES)):
        (folder / name).mkdir()
    key = folder / "munge.key"
    key.write_bytes(os.urandom(1024))
    key.chmod(0o400)
    environment = {**os.environ, "SLURM_CONF": str(conf), "PATH": os.environ["PATH"] + ":/usr/sbin:/sbin"}
    daemons = []

    def start(name, *command):
        log = (folder / f"{name}.log").open("w")
        daemons.append(subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True,
                                        executable=shutil.which(command[0], path=environment["PATH"])))

    def nodes():
        done = subprocess.run(["sinfo", "--noheader", "--Node", "--format=%T"], env=environment, capture_output=True, text=True)
        return done.stdout.split()

    try:
        start("munged", "munged", "--foreground", "--num-threads=10", *(f"--{what}={folder}/munge.{kind}" for what, kind in (
            ("socket", "socket"), ("key-file", "key"), ("pid-file", "pid"), ("seed-file", "seed"), ("log-file", "log"))))
        wait_for("munge", (folder / "munge.socket").exists)
        start("slurmctld", "slurmctld", "-D", "-i")
        for node in NODES:
            start(f"slurmd.{node}", "slurmd", "-D", "-N", node)
        wait_for("Slurm", lambda: nodes() == ["idle"] * len(NODES))
        yield environment
    except TimeoutError:
        for log in sorted(folder.glob("*.log")):
            print(f"== {log.name}", *log.read_text(errors="replace").splitlines()[-20:], sep="\n")
        raise
    finally:
        for signal_sent in (signal.SIGTERM, signal.SIGKILL):
            for daemon in daemons[::-1]:
                daemon.send_signal(signal_sent)
            for daemon in daemons[::-1]:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    daemon.wait(10)
            for process in ours(conf):
                with contextlib.suppress(OSError):
                    os.kill(process, signal_sent)


def run(command, environment):
    done = subprocess.run(list(map(str, command)), env=environment, capture_output=True, text=True, timeout=10 * PATIENCE)
    return done.returncode, done.stdout + done.stderr


def problem_of(script, whole, folder, environment):
    """What is wrong when a script of the example builds one of WHOLES."""
    out = folder / f"{whole}-{script}"
    code, said = run([ROOT / "examples/cluster" / script, folder / whole, out, PARTS], environment)
    logs = [log.read_text() for log in sorted(pathlib.Path(f"{out}.parts").glob("logs/*.log"))]
    if code:
        return "\n".join([f"it ended with {code}", said, *(log[:500] for log in logs)])
    code, said = run(["diff", "-r", folder / f"{whole}-in-one-go", out], environment)
    if code:
        return f"it wrote something else:\n{said[:2000]}"
    used = [node for node in NODES if any(f" on {node}" in log for log in logs)]
    if script == "run" and len(used) < len(NODES):
        return f"not every node had a part, only {used}"
    return None


def problem_with_a_mistake(whole, folder, environment):
    """What is wrong when one school's file has an error."""
    shutil.copytree(folder / whole, folder / "mistaken")
    school = sorted((folder / "mistaken").rglob("schools/*.yaml"))[0]
    school.write_text(school.read_text(encoding="utf-8") + "no-such-key: 1\n", encoding="utf-8")
    out = folder / "mistaken-out"
    code, said = run([ROOT / "examples/cluster/run", folder / "mistaken", out, PARTS], environment)
    told = any("no-such-key" in log.read_text() for log in (folder / "mistaken-out.parts/logs").glob("part-*.log"))
    return None if code and told and not out.exists() else f"it was let through, or not told: exit {code}\n{said}"


def problems(folder, environment):
    for whole in WHOLES:
        in_one_go = [environment["WAYMARK"], "build", folder / whole, "-o", folder / f"{whole}-in-one-go", "--only", "pages,json"]
        code, said = run(in_one_go, environment)
        if code:
            yield f"a {whole} in one go", said
            continue
        for script in ("run", "run-with-parallel"):
            yield f"{script}, a {whole}", problem_of(script, whole, folder, environment)
    yield "run, a school with a mistake", problem_with_a_mistake(next(iter(WHOLES)), folder, environment)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    waymark = pathlib.Path(sys.argv[1]).resolve()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # so that everything is put away then too
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="waymark-slurm-") as temporary:
        folder = pathlib.Path(temporary)
        folder.chmod(0o711)  # munge wants its socket to be within reach of everyone
        for whole, options in WHOLES.items():
            subprocess.run([ROOT / "examples/generate-country", folder / whole, *options], check=True)
        with slurm(folder) as environment:
            environment["WAYMARK"] = str(waymark)
            for name, problem in problems(folder, environment):
                passed, failed = passed + (problem is None), failed + (problem is not None)
                print(f"FAILED {name}: {problem}" if problem else f"ok {name}", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
