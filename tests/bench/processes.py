"""Runs programs as whole processes and says what they took. Python 3, standard library only."""

import os
import statistics
import subprocess
import tempfile
import threading
import time


class Run:
    """One finished process: seconds of the wall and of the processor, peak memory, and the file it wrote its output
    to. `status` is None when the time was up and the process was stopped. Output may be gigabytes, so it stays out of
    memory: what this program holds counts into the peak of the processes that it starts."""

    def __init__(self, command, limit):
        start = time.perf_counter()
        self.output = tempfile.TemporaryFile()
        process = subprocess.Popen(command, stdout=self.output, stderr=subprocess.DEVNULL)
        timer = threading.Timer(limit, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.perf_counter() - start
        in_time = timer.is_alive()
        timer.cancel()
        process.returncode = 0
        self.status = os.waitstatus_to_exitcode(status) if in_time else None
        self.processor = usage.ru_utime + usage.ru_stime
        self.mebibytes = usage.ru_maxrss / 1024
        self.output.seek(0)


def in_turn(commands, runs, limit):
    """Runs the commands one after another, `runs` times; a list of runs for each. One that runs out of time or
    fails is not run again."""
    results = [[] for _ in commands]
    for _ in range(runs):
        for command, done in zip(commands, results):
            if not done or done[-1].status == 0:
                if done:
                    done[-1].output.close()
                done.append(Run(command, limit))
    return results


def median(done, quantity="seconds"):
    """Of runs that all ended well; None otherwise."""
    if any(run.status != 0 for run in done):
        return None
    return statistics.median(getattr(run, quantity) for run in done)
