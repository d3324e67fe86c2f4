"""Times factcheck, ripgrep and Vale on the same files; see scripts/bench."""

import argparse
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

# In CI the machine is shared and small, so only what got much worse fails.
QUICK_LIMIT = 7.0  # times ripgrep, on 2,000 articles


class Run:
    """The median wall time of a program in seconds, and its peak memory in MB."""

    def __init__(self, seconds, memory):
        self.seconds, self.memory = seconds, memory


class Bench:
    def __init__(self, work, runs):
        self.work, self.runs = work, runs
        self.factcheck = [str(work / "bin" / "factcheck"), "check"]
        self.ways = [(), ("-w",)]  # in which ripgrep may look for words

    def once(self, command, core=False, folder=None):
        if core:
            command = ["taskset", "-c", "0"] + command
        with open(self.work / "out.txt", "wb") as out:
            begin = time.monotonic()
            process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.PIPE)
            errors = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)}: status {process.returncode}\n{errors.decode()}")
        return seconds, usage.ru_maxrss / 1024

    def compare(self, commands, core=False, runs=None, folder=None):
        """Times commands in turns, so that a busy machine is unfair to all of them alike."""
        for command in commands:
            self.once(command, core, folder)  # the page cache is warm
        return medians([self.once(command, core, folder) for command in commands] for _ in range(runs or self.runs))

    def again(self, rules, corpus):
        """Times a check that has nothing to remember, and the same one after it."""
        cache = self.work / "cache.db"

        def both():
            cache.unlink(missing_ok=True)
            command = self.remembering(rules, corpus) + ["--cache", str(cache)]
            return [self.once(command), self.once(command)]

        both()
        return medians(both() for _ in range(self.runs))

    def make(self, name, *flags):
        """Makes a part of the corpus, unless an earlier run has made it."""
        target = self.work / name
        if not target.exists():
            partial = self.work / (name + ".part")
            if partial.is_dir():
                shutil.rmtree(partial)
            subprocess.run([str(self.work / "bin" / "corpus"), "-out", str(partial), *flags], check=True)
            partial.rename(target)
        return str(target)

    def repository(self, rules, articles):
        """Makes a git repository of articles, checked once, with one of them changed and staged."""
        name = f"repository-{articles}"
        fresh = not (self.work / name).exists()
        folder = self.make(name, "-articles", str(articles))
        if fresh:
            git = ["git", "-c", "user.name=bench", "-c", "user.email=bench@example.org"]
            for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Articles"]):
                subprocess.run(git + command, cwd=folder, check=True)
        self.once(self.remembering(rules, "."), folder=folder)
        with open(pathlib.Path(folder, "000", "000000.txt"), "a") as article:
            article.write("The refinery followed 99 people in September.\n")
        subprocess.run(["git", "add", "000/000000.txt"], cwd=folder, check=True)
        return folder

    def remembering(self, rules, corpus):
        return self.factcheck + ["--rules", rules + "/rules.toml", corpus]

    def check(self, rules, corpus):
        return self.remembering(rules, corpus) + ["--no-cache"]

    def ripgrep(self, rules, corpus, *flags):
        return ["rg", "-i", "-F", "-f", rules + "/words.txt", *flags, corpus]


def medians(rounds):
    """The median time and the peak memory of each command of some rounds."""
    return [Run(statistics.median(t for t, _ in column), max(m for _, m in column)) for column in zip(*rounds)]


def against_ripgrep(bench, rules, corpus, core=False, flags=(), runs=None):
    """Times a check, and ripgrep in the way that is faster. One that is far slower is not tried again:
    on one file of 1 GB it takes minutes."""
    ways = bench.ways
    ours, *theirs = bench.compare([bench.check(rules, corpus)] + [bench.ripgrep(rules, corpus, *way, *flags) for way in ways], core, runs)
    best = min(run.seconds for run in theirs)
    bench.ways = [way for way, run in zip(ways, theirs) if run.seconds < 2 * best]
    return ours, min(theirs, key=lambda run: run.seconds)


def row(what, run, against="", other=None, most=None, mark=""):
    """A row of the table: a run, and how it stands to another one, at most so many times as long."""
    ratio = ""
    if other:
        ratio = f"{run.seconds / other.seconds:.2f}"
        mark = f"≤ {most}" + mark + (", not reached" if run.seconds > most * other.seconds else "")
    return [what, f"{run.seconds:.2f} s", f"{run.memory:.0f} MB", against, ratio, mark]


def quick(bench):
    rules = bench.make("rules-100", "-rules", "100")
    ours, theirs = against_ripgrep(bench, rules, bench.make("articles-2000", "-articles", "2000"))
    found = ours.seconds / theirs.seconds
    print(f"2,000 articles, 100 rules: {ours.seconds:.3f} s, ripgrep {theirs.seconds:.3f} s, ratio {found:.1f}, limit {QUICK_LIMIT}")
    if found > QUICK_LIMIT:
        sys.exit("factcheck has become slower against ripgrep than the limit in scripts/benchmark/measure.py allows")


def normal(bench, full):
    few, rules, many = (bench.make(f"rules-{n}", "-rules", str(n)) for n in (10, 100, 1000))
    corpus = bench.make("articles-25000", "-articles", "25000")
    rows = []
    ours, ripgrep = against_ripgrep(bench, rules, corpus)
    rows.append(row("25,000 articles, 100 rules", ours, f"ripgrep {ripgrep.seconds:.2f} s", ripgrep, 1.0))
    again, vale = bench.compare(
        [bench.check(rules, corpus), ["vale", "--config", rules + "/vale/.vale.ini", "--no-exit", "--output", "line", corpus]])
    times = vale.seconds / again.seconds
    rows.append(["the same", f"{again.seconds:.2f} s", f"{again.memory:.0f} MB", f"Vale {vale.seconds:.1f} s", f"1 : {times:.1f}", "1 : 20" + (", not reached" if times < 20 else "")])
    same = bench.make("articles-of-10", "-articles", "25000", "-facts", "10")
    ten, hundred, thousand = bench.compare([bench.check(r, same) for r in (few, rules, many)])
    rows.append(row("25,000 articles, 1,000 rules of which 10 find something", thousand, f"10 rules {ten.seconds:.2f} s", ten, 1.5))
    first, second = bench.again(rules, corpus)
    rows.append(row("25,000 articles again, nothing changed", second, f"the first time {first.seconds:.2f} s", first, 0.4))
    growth = {"rules": [(10, ten.seconds), (100, hundred.seconds), (1000, thousand.seconds)], "articles": []}
    for n in (1000, 10000, 25000) + ((100000,) if full else ()):
        (run,) = bench.compare([bench.check(rules, bench.make(f"articles-{n}", "-articles", str(n)))])
        growth["articles"].append((n, run.seconds))
    if full:
        rows += large(bench, rules)
        folder = bench.repository(rules, 100000)
        staged, status = bench.compare([bench.remembering(rules, ".") + ["--staged"], ["git", "status", "--short"]], folder=folder)
        rows.append(row("`--staged`, one of 100,000 articles changed", staged, f"`git status` {status.seconds:.2f} s", status, 3))
    return rows, growth


def large(bench, rules):
    records = bench.make("records.jsonl", "-records", str(1 << 30))
    ours, ripgrep = against_ripgrep(bench, rules, records, core=True, flags=("-j1",), runs=3)
    yield row("JSON Lines of 1 GB, one core", ours, f"ripgrep -j1 {ripgrep.seconds:.2f} s", ripgrep, 1.0)
    sparse = bench.make("sparse.jsonl", "-records", str(1 << 30), "-hits", "0.001")
    ours, ripgrep = against_ripgrep(bench, rules, sparse, core=True, flags=("-j1",), runs=3)
    yield row("the same, one sentence of 1,000 hit", ours, f"ripgrep -j1 {ripgrep.seconds:.2f} s", ripgrep, 1.0, ", ≤ 150 MB")
    claims = bench.make("claims.jsonl", "-claims", "1000000")
    (ours,) = bench.compare([bench.check(bench.make("rules-1", "-rules", "1"), claims)], runs=3)
    yield row("1,000,000 claims of one fact", ours, mark="≤ 5 s")


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(r) + " |" for r in rows])


def machine():
    model = platform.processor() or platform.machine()
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    return f"{os.cpu_count()} cores, {model}, {platform.system()}"


def versions(bench):
    rg = subprocess.run(["rg", "--version"], capture_output=True, text=True, check=True).stdout.split("\n")[0]
    vale = subprocess.run(["go", "version", "-m", shutil.which("vale")], capture_output=True, text=True, check=True).stdout
    module = next(line.split() for line in vale.splitlines() if line.strip().startswith("mod"))  # its own --version says "master"
    return f"{rg}, Vale {module[2].removeprefix('v')}"


def plot(growth):
    """Draws seconds over rules and over articles, side by side; both axes are logarithmic."""
    import math

    def panel(x0, title, points):
        low, high = math.log10(points[0][0]), math.log10(points[-1][0])
        floor = math.floor(math.log10(min(s for _, s in points)))
        top = math.ceil(math.log10(max(s for _, s in points)))
        top = max(top, floor + 1)
        x = lambda n: x0 + 300 * (math.log10(n) - low) / (high - low)
        y = lambda s: 220 - 180 * (math.log10(s) - floor) / (top - floor)
        out = [f'<text x="{x0 + 150}" y="20" text-anchor="middle">{title}</text>',
               f'<path d="M{x0} 40V220H{x0 + 300}" fill="none" stroke="#888"/>']
        for power in range(floor, top + 1):
            out.append(f'<text x="{x0 - 6}" y="{y(10 ** power) + 4:.0f}" text-anchor="end">{10 ** power:g} s</text>')
        out.append('<polyline fill="none" stroke="#0969da" stroke-width="2" points="'
                   + " ".join(f"{x(n):.0f},{y(s):.0f}" for n, s in points) + '"/>')
        for n, s in points:
            out.append(f'<circle cx="{x(n):.0f}" cy="{y(s):.0f}" r="3" fill="#0969da"/>')
            out.append(f'<text x="{x(n):.0f}" y="{y(s) - 8:.0f}" text-anchor="middle">{s:.2f}</text>')
            out.append(f'<text x="{x(n):.0f}" y="238" text-anchor="middle">{n:,}</text>')
        return "\n".join(out)

    return ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 250" font-family="sans-serif" font-size="12">\n'
            '<rect width="800" height="250" fill="#fff"/>\n'
            + panel(60, "seconds by rules, 25,000 articles", growth["rules"]) + "\n"
            + panel(460, "seconds by articles, 100 rules", growth["articles"]) + "\n</svg>\n")


BEGIN, END = "<!-- measured by scripts/bench -->\n", "<!-- end of what was measured -->\n"


def write(docs, text, svg):
    page = docs / "performance.md"
    before, rest = page.read_text().split(BEGIN)
    _, after = rest.split(END)
    page.write_text(before + BEGIN + text + END + after)
    (docs / "performance.svg").write_text(svg)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--docs", type=pathlib.Path, required=True)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--runs", type=int, default=5)
    flags = parser.parse_args()
    bench = Bench(flags.work.resolve(), flags.runs)
    if flags.quick:
        quick(bench)
        return
    rows, growth = normal(bench, flags.full)
    measured = table(["what", "factcheck", "peak memory", "against", "ratio", "mark"], rows)
    grown = "\n\n".join(
        table([f"{name}", "seconds"], [[f"{n:,}", f"{s:.2f}"] for n, s in points]) for name, points in growth.items())
    text = f"\n{measured}\n\n{machine()}; {versions(bench)}; {time.strftime('%Y-%m-%d')}.\n\n{grown}\n\n![time by rules and by articles](performance.svg)\n\n"
    print(text)
    if flags.write:
        write(flags.docs, text, plot(growth))


if __name__ == "__main__":
    main()
