"""Runs a peer script unchanged, and says after its own output how much processor time passed with each stage.

usage: both-clocks.py SCRIPT [its arguments]

A stage is what lies between two looks of the script at time.perf_counter. Prints a JSON list of seconds.
"""
import json
import os
import runpy
import sys
import time

script = os.path.abspath(sys.argv[1])
sys.argv = sys.argv[1:]
sys.path.insert(0, os.path.dirname(script))
wall_clock = time.perf_counter
looks = []


def ticks_of(pid):
    """Of a process and of all below it, in clock ticks."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            fields = stat.read().rpartition(")")[2].split()
        with open(f"/proc/{pid}/task/{pid}/children") as children:
            below = children.read().split()
    except OSError:
        return 0
    return sum(map(int, fields[11:15])) + sum(map(ticks_of, below))


def processor_time():
    own = time.process_time()
    ended = os.times().children_user + os.times().children_system
    with open(f"/proc/self/task/{os.getpid()}/children") as children:
        running = sum(map(ticks_of, children.read().split()))
    return own + ended + running / os.sysconf("SC_CLK_TCK")


def perf_counter():
    if os.path.abspath(sys._getframe(1).f_code.co_filename) == script:
        looks.append(processor_time())
    return wall_clock()


time.perf_counter = perf_counter
runpy.run_path(script, run_name="__main__")
print(json.dumps([end - start for start, end in zip(looks[::2], looks[1::2])]))
