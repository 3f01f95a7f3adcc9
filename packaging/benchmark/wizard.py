#!/usr/bin/env python3
"""Measures the wizard of the application image: its first window, its memory, its pulses.

    packaging/benchmark/wizard.py --python ENVIRONMENT/bin/python [--image target/pywrap-doctor]

The environment holds a TensorFlow that works; it is made the active one, so that the wizard suggests it. The wizard runs
on a virtual X server (Xvfb, openbox and xdotool are needed). First window: processor time of the process when its
window is there, with the ahead-of-time cache and without it. Full check: "Check everything" is clicked, and the process
is watched until it rests. A pulse is what JavaFX's own log calls so: the time to lay out and draw one picture.
"""

import argparse
import os
import re
import statistics
import subprocess
import tempfile
import time

from benchmark import peak_megabytes

# Of a pulse above 17 ms the log tells at length, of the others in brackets: its number, the rest before it, its time.
PULSE = re.compile(r"(?:PULSE: \d+ \[|\[\d+ )\d+ms:(\d+)ms\]")
TICK = os.sysconf("SC_CLK_TCK")
REST = 4
PATIENCE = 180
# What packaging/launcher starts a window with.
LAUNCHER_OPTION = "-XX:CompileThresholdScaling=4"


class Screen:
    """An X server with a window manager on it."""

    def __enter__(self):
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.environment = {**os.environ, "DISPLAY": ":" + self.server.stdout.readline().strip()}
        self.manager = subprocess.Popen(
            ["openbox"], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        return self

    def __exit__(self, *_):
        self.manager.terminate()
        self.server.terminate()

    def tool(self, *command):
        return subprocess.run(["xdotool", *command], env=self.environment, capture_output=True, text=True)

    def press_main_button(self):
        window = self.window()[0]
        width, height = self.tool("getwindowgeometry", "--shell", window).stdout.split("WIDTH=")[1].split("\nHEIGHT=")
        x, y = int(width) - 100, int(height.split()[0]) - 36
        self.tool("mousemove", "--window", window, str(x), str(y), "sleep", "0.3", "click", "1")

    def window(self):
        return self.tool("search", "--onlyvisible", "--name", "Pywrap Doctor").stdout.split()


def processor_seconds(process):
    with open(f"/proc/{process}/stat", encoding="utf-8") as file:
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def children(process):
    with open(f"/proc/{process}/task/{process}/children", encoding="utf-8") as file:
        own = file.read().split()
    return own + [child for task in os.listdir(f"/proc/{process}/task") if task != str(process)
                  for child in open(f"/proc/{process}/task/{task}/children", encoding="utf-8").read().split()]


def start(screen, image, home, python, *options):
    environment = {
        **screen.environment,
        "HOME": home,
        "XDG_DATA_HOME": home,
        "XDG_CONFIG_HOME": home,
        "VIRTUAL_ENV": os.path.dirname(os.path.dirname(os.path.abspath(python))),
    }
    java = os.path.join(image, "runtime", "bin", "java")
    command = [java, LAUNCHER_OPTION, *options, "-m", "org.pywrapdoctor/org.pywrapdoctor.Main"]
    # A pipe that nobody reads would stop the program when it is full.
    with open(output(home), "w", encoding="utf-8") as file:
        return subprocess.Popen(command, env=environment, cwd=home, stdout=file, stderr=subprocess.STDOUT)


def output(home):
    return os.path.join(home, "output")


def printed(home):
    with open(output(home), encoding="utf-8") as file:
        return file.read()


def until_window(screen, program):
    begun = time.monotonic()
    while not screen.window():
        if program.poll() is not None or time.monotonic() - begun > PATIENCE:
            raise SystemExit("No window came up.")
        time.sleep(0.02)
    return time.monotonic() - begun, processor_seconds(program.pid)


def until_rest(program):
    """Waits until the process has started nothing and done next to nothing for some seconds."""
    begun = calm = time.monotonic()
    last = processor_seconds(program.pid)
    while time.monotonic() - calm < REST and time.monotonic() - begun < PATIENCE:
        time.sleep(0.5)
        now = processor_seconds(program.pid)
        if now - last > 0.1 or children(program.pid):
            calm = time.monotonic()
        last = now
    return calm - begun


def first_window(screen, image, python, rounds, *options):
    figures = []
    for _ in range(rounds + 1):
        with tempfile.TemporaryDirectory() as home:
            program = start(screen, image, home, python, *options)
            figures.append(until_window(screen, program))
            program.terminate()
            program.wait()
    walls, processors = zip(*figures[1:])
    return statistics.median(walls), statistics.median(processors)


def full_check(screen, image, python, *options):
    with tempfile.TemporaryDirectory() as home:
        program = start(screen, image, home, python, "-Djavafx.pulseLogger=true", *options)
        until_window(screen, program)
        until_rest(program)
        screen.press_main_button()
        seconds = until_rest(program)
        memory = peak_megabytes(program.pid)
        program.terminate()
        program.wait()
        pulses = sorted(int(found) for found in PULSE.findall(printed(home)))
        return seconds, memory, pulses


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--python", required=True, help="the Python of an environment whose TensorFlow works")
    options.add_argument("--image", default="target/pywrap-doctor", help="the application image")
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    image = os.path.abspath(given.image)
    cache = os.path.join(image, "runtime", "lib", "pywrap-doctor.aot")
    with Screen() as screen:
        for name, option in {"with the cache": f"-XX:AOTCache={cache}", "without": "-XX:AOTMode=off"}.items():
            wall, processor = first_window(screen, image, given.python, given.rounds, option)
            print(f"First window {name:16} {wall:6.2f} s   processor {processor:6.2f} s (the aim with it: 1.2)")
        seconds, memory, pulses = full_check(screen, image, given.python, f"-XX:AOTCache={cache}")
        print(f"Full check   {seconds:.0f} s   peak memory {memory:.0f} MB (the aim: 350)")
        within = 100 * sum(pulse <= 50 for pulse in pulses) / len(pulses)
        print(f"{len(pulses)} pulses: {within:.1f} % within 50 ms (the aim: 95), the longest {pulses[-3:]} ms (the aim: 250)")


if __name__ == "__main__":
    main()
