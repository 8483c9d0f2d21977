"""How long a page takes, in seconds of the processor's time, which other work on the machine stretches by half at most."""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from tellings.run.inputs import read
from tellings.settings import Settings

PAGE = str(Path(__file__).parent.parent / "pages_gold" / "pages" / "litoral_agency.txt")
BUSY = 1.5


def test_the_command_codes_a_page_in_three_seconds_from_its_start():
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    subprocess.run([sys.executable, "-m", "tellings", "code", PAGE], env=environment, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 3.0 * BUSY


def test_a_page_is_coded_in_half_a_second_once_all_is_loaded(coder):
    (item,) = read([PAGE], Settings())
    taken = []
    for _ in range(3):
        before = time.process_time()
        coder.code(item.result)
        taken.append(time.process_time() - before)
    assert min(taken) < 0.5
