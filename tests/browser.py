"""Headless Chromium, controlled over a pipe, with the standard library only. It gets no network."""
import base64
import json
import os
import shutil
import subprocess
import tempfile


class Browser:
    def __init__(self):
        self.home = tempfile.mkdtemp()
        to_read, self.to_write = os.pipe()
        self.from_read, from_write = os.pipe()
        # Chromium reads from 3 and writes to 4
        self.process = subprocess.Popen(
            ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
             '--no-first-run', '--disable-extensions', '--disable-background-networking',
             '--disable-component-update', '--hide-scrollbars',
             '--host-resolver-rules=MAP * ~NOTFOUND', '--user-data-dir=' + self.home,
             '--remote-debugging-pipe', 'about:blank'],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=dict(os.environ, HOME=self.home), close_fds=False,
            preexec_fn=lambda: (os.dup2(to_read, 63), os.dup2(from_write, 64), os.dup2(63, 3), os.dup2(64, 4)),
            start_new_session=True)
        os.close(to_read)
        os.close(from_write)
        self.number = 0
        self.left = b''
        self.events = []
        self.session = None
        target = self.call('Target.createTarget', url='about:blank')['targetId']
        self.session = self.call('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        for domain in ('Page', 'Network', 'Runtime', 'Log'):
            self.call(domain + '.enable')

    def message(self):
        while b'\0' not in self.left:
            part = os.read(self.from_read, 1 << 20)
            if not part:
                raise SystemExit('chromium ended')
            self.left += part
        text, self.left = self.left.split(b'\0', 1)
        return json.loads(text)

    def call(self, method, **parameters):
        self.number += 1
        request = {'id': self.number, 'method': method, 'params': parameters}
        if self.session:
            request['sessionId'] = self.session
        data = json.dumps(request).encode() + b'\0'
        while data:
            data = data[os.write(self.to_write, data):]
        while True:
            answer = self.message()
            if answer.get('id') == self.number:
                if 'error' in answer:
                    raise SystemExit(f'{method}: {answer["error"]}')
                return answer['result']
            self.events.append(answer)

    def show(self, path, width=1280, height=900, scheme='light', media=''):
        """Open a file; the events of opening it are in self.events."""
        self.events = []
        self.call('Emulation.setDeviceMetricsOverride', width=width, height=height, deviceScaleFactor=1,
                  mobile=False)
        self.call('Emulation.setEmulatedMedia', media=media,
                  features=[{'name': 'prefers-color-scheme', 'value': scheme}])
        self.call('Page.navigate', url='file://' + path)
        while not any(event.get('method') == 'Page.loadEventFired' for event in self.events):
            self.events.append(self.message())

    def run(self, script):
        """What a script returns on the page. It runs from outside: the page's own policy allows no scripts."""
        result = self.call('Runtime.evaluate', expression=script, returnByValue=True, awaitPromise=True)
        if 'exceptionDetails' in result:
            raise SystemExit(json.dumps(result['exceptionDetails'], indent=1))
        return result['result'].get('value')

    def picture(self, path, **how):
        with open(path, 'wb') as to:
            to.write(base64.b64decode(self.call('Page.captureScreenshot', **how)['data']))

    def paper(self, path):
        with open(path, 'wb') as to:
            to.write(base64.b64decode(self.call('Page.printToPDF', preferCSSPageSize=True, printBackground=False)['data']))

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)
