"""Tries a mutant of C: compiles its file, links the tests with it, and runs the suites that can notice, until one does."""
import filecmp
import os
import resource
import shlex
import subprocess
import time

# What decides, and the suites that can notice, the fastest first.
SUITES = {
    "lib/money/allocation_rule.c": "allocation_rule settlement_rule allocation",
    "lib/money/kassier_rule.c": "kassier_rule kassier",
    "lib/money/settlement_rule.c": "settlement_rule settlement_figures settlement",
    "lib/policy/rank_rule.c": "rank resolution contradiction rank_view",
    "lib/procedure/term_rule.c": "term procedure_term deadline due procedure",
    "lib/production/cap_rule.c": "position lump_sum round effect",
    "lib/production/crisis_rule.c": "crisis",
    "lib/production/space_rule.c": "space",
    "lib/tariff/tariff_rule.c": "tariff_rule tariff_step tariff tariff_policy tariff_trace strike not_contracted",
    "lib/value/code.c": "code provider contract",
    "lib/value/csv.c": "csv cases",
    "lib/value/date.c": "date instant term due",
    "lib/value/instant.c": "instant date term deadline",
    "lib/value/money.c": "money volume production",
    "lib/value/number.c": "money volume percentage",
    "lib/value/percentage.c": "percentage",
    "lib/value/share.c": "price production space crisis effect",
    "lib/value/volume.c": "volume",
}
FORKING = {"addendum_condition", "creation", "procedure"}  # as in tests/CMakeLists.txt


def limited():
    """A mutant that never ends, or takes all memory, has been noticed."""
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Tests:
    """A program of the tests, with another object file in the place of one of the library's."""

    def __init__(self, source, build, scratch, name="wlzreg_tests"):
        self.source, self.build, self.scratch, self.usual = source, build, scratch, {}
        self.program = os.path.join(scratch, name)
        self.built = self.templates = os.path.join(build, "tests", "templates")
        with open(os.path.join(build, f"tests/CMakeFiles/{name}.dir/link.txt")) as file:
            words = shlex.split(file.read())
        self.link_words = [w for w in words if w not in ("-g", "ccache")] + ["-fuse-ld=lld", "-s"]
        self.link_words[self.link_words.index("-o") + 1] = self.program

    def compile(self, path, to, *more):
        include = [f"-I{d}" for d in (*more, "include", "lib", f"{self.build}/include", f"{self.build}/schema")]
        return subprocess.run(["cc", "-std=c11", "-O1", "-w", *include, "-c", path, "-o", to], cwd=self.source,
                              stderr=subprocess.DEVNULL, check=False).returncode == 0

    def link(self, object_file):
        words = self.link_words
        at = words.index("../lib/libwlzreg.a")
        subprocess.run(words[:at] + [object_file] + words[at:], cwd=os.path.join(self.build, "tests"), check=True)

    def run(self, program, suite, seconds, templates):
        fork = "yes" if suite in FORKING else "no"
        environment = dict(os.environ, CK_FORK=fork, WLZ_TEST_TEMPLATES=templates)
        return subprocess.run([program, suite], env=environment, timeout=seconds,
                              preexec_fn=limited, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.scratch,
                              check=False).returncode == 0

    def passes(self, suite):
        """Within some times what the suite takes without a mutant."""
        if suite not in self.usual:
            begin = time.time()
            if not self.run(os.path.join(self.build, "tests/wlzreg_tests"), suite, 600, self.built):
                raise SystemExit(f"suite {suite} fails without a mutant")
            self.usual[suite] = time.time() - begin
        try:
            return self.run(self.program, suite, 3 + 4 * self.usual[suite], self.templates)
        except subprocess.TimeoutExpired:
            return False


class Trial:
    def __init__(self, source, build, scratch):
        self.tests, self.scratch, self.plain, self.steps = Tests(source, build, scratch), scratch, {}, [self.by_suites]

    def compiled(self, text, path, name):
        """The object file of a text, always by the same name: an object file has the name of its source in it."""
        changed, made = os.path.join(self.scratch, "mutant.c"), os.path.join(self.scratch, name)
        with open(changed, "w", encoding="utf-8") as file:
            file.write(text)
        return made if self.tests.compile(changed, made, os.path.dirname(path)) else None

    def original(self, path, text):
        if path not in self.plain:
            self.plain[path] = self.compiled(text, path, path.replace("/", "_") + ".o")
        return self.plain[path]

    def by_suites(self, mutant, text):
        """What noticed it: the name of a suite; "": nothing; None: it is no mutant, because it does not compile or makes no
        difference to the compiler."""
        original = self.original(mutant.path, text)
        made = self.compiled(text[:mutant.start] + mutant.new + text[mutant.end:], mutant.path, "mutant.o")
        if made is None or filecmp.cmp(made, original, shallow=False):
            return None
        self.tests.link(made)
        for suite in SUITES[mutant.path].split():
            if not self.tests.passes(suite):
                return suite
        return ""
