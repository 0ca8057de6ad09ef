"""report_picture.py SOURCE BUILD: makes docs/report.png anew, from the page about the sample registry."""
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from browser import Browser  # noqa: E402

source, build = sys.argv[1:]
with tempfile.TemporaryDirectory() as scratch:
    subprocess.run([f'{build}/tests/wlzreg_report_sample', f'{scratch}/sample.db'], check=True)
    subprocess.run([f'{build}/tools/wlzreg', '--lang', 'en', f'{scratch}/sample.db', 'report', 'zilveren-kruis',
                    '2023', '--html', f'{scratch}/page.html'],
                   env=dict(os.environ, WLZREG_NOW='2023-05-12 09:00:00'), check=True)
    browser = Browser()
    browser.show(f'{scratch}/page.html')
    browser.picture(f'{source}/docs/report.png', captureBeyondViewport=True,
                    clip={'x': 0, 'y': 0, 'width': 1280, 'height': 1740, 'scale': 0.75})
    browser.close()
