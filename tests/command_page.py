"""command_page.py DIRECTORY: the pages nl.html and en.html there are as they should be, first as text, compared with
what the command answers (fund.json, ...), then in a browser. Ends with 77 when there is no browser."""
import datetime
import html.parser
import json
import re
import shutil
import sys

sys.dont_write_bytecode = True
from browser import Browser  # noqa: E402

VOID = {'meta', 'link', 'br', 'hr', 'img', 'input', 'rect', 'circle', 'line'}


def must(holds, *what):
    if not holds:
        print(*what)
        sys.exit(1)


class Page(html.parser.HTMLParser):
    """The elements of a page: each with its attributes, the elements around it, and its text."""

    def __init__(self, path):
        super().__init__()
        self.open, self.all, self.ids = [], [], {}
        with open(path, encoding='utf-8') as page:
            self.source = page.read()
        self.feed(self.source)
        must(not self.open, 'left open:', self.open)

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        must(len(names) == len(set(names)), 'an attribute twice:', self.get_starttag_text())
        element = {'tag': tag, 'in': list(self.open), 'text': '', **dict(attributes)}
        self.all.append(element)
        if 'id' in element:
            must(element['id'] not in self.ids, 'an id twice:', element['id'])
            self.ids[element['id']] = element
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        must(tag in VOID, 'closes itself:', tag)

    def handle_endtag(self, tag):
        must(self.open and self.open[-1]['tag'] == tag, 'closes what is not open:', tag, self.getpos())
        self.open.pop()

    def handle_data(self, data):
        for element in self.open:
            element['text'] += data

    def inside(self, id):
        return [element for element in self.all if self.ids[id] in element['in']]


def check_markup(page, lang):
    must(page.source.startswith('<!DOCTYPE html>\n<html lang="%s">' % lang), 'the beginning of the page')
    policy = [e['content'] for e in page.all if e.get('http-equiv') == 'Content-Security-Policy']
    must(len(policy) == 1 and policy[0].startswith("default-src 'none'; style-src 'sha256-"), policy)
    for e in page.all:
        must(e['tag'] not in ('script', 'img', 'link', 'iframe', 'object', 'form', 'base'), e['tag'])
        must(not any(name.startswith('on') or name in ('style', 'src') for name in e), e)
        if e['tag'] == 'a':
            must(e['href'].startswith('#') and e['href'][1:] in page.ids, 'leads nowhere:', e['href'])
    style = page.source[page.source.index('<style>'):page.source.index('</style>')]
    must(not re.search(r'@import|https?:|url\((?!#hatch\))', style), 'the style sheet loads something')


def check_structure(page):
    level = 0
    for e in page.all:
        if re.fullmatch('h[1-6]', e['tag']):
            must(int(e['tag'][1]) <= level + 1, 'a heading too deep:', e['text'])
            level = int(e['tag'][1])
        if e['tag'] == 'table':
            must(any(e in c['in'] and c['tag'] == 'caption' and c['text'] for c in page.all), 'no caption')
        if e['tag'] == 'th':
            must(e.get('scope') in ('col', 'row'), 'a heading of nothing:', e)
        if e['tag'] == 'svg' and e.get('aria-hidden') != 'true':
            must(e.get('role') == 'img', 'a drawing without a role')
            must(any(c['in'] and c['in'][-1] is e and c['tag'] == 'title' and c['text'] for c in page.all),
                 'a drawing without a title')
    must([e['tag'] for e in page.all].count('h1') == 1, 'one h1')
    first = next(e for e in page.all if e['tag'] == 'a')
    must(first['class'] == 'skip' and first['href'] == '#main', 'the first link skips to the contents')


DAYS = ('Last day', 'Uiterste dag', 'Due on', 'Uiterlijk')


def check_figures(page):
    """Every figure leads to its explanation, which has the same figure and leads back."""
    count = 0
    for e in page.all:
        if e['tag'] == 'td' and (e.get('class') == 'n' or e.get('data-l') in DAYS):
            links = [a for a in page.all if a['tag'] == 'a' and e in a['in']]
            must(len(links) == 1 and links[0]['text'] == e['text'], 'a figure without explanation:', e['text'])
            must(links[0]['href'].startswith('#why-'), links[0]['href'])
            why = page.ids[links[0]['href'][1:]]
            must(e['text'] in why['text'], 'explained as another:', e['text'], why['text'])
            count += 1
    must(count > 100, count, 'figures')
    main = [e for e in page.all if e['tag'] == 'section' and e['id'] != 'why']
    for e in page.all:
        if '€' in e['text'] and any(s in e['in'] for s in main) and e['tag'] in ('td', 'th', 'p'):
            must(e['tag'] == 'td', 'an amount outside of the tables:', e['text'])


def amount(cents, lang):
    text = f'{abs(cents) // 100:,}.{abs(cents) % 100:02}'
    sign = '-' if cents < 0 else ''
    return f'€{sign}{text}' if lang == 'en' else f'€\u00a0{sign}' + text.translate(str.maketrans('.,', ',.'))


def day(text, lang):
    return text if lang == 'en' else '-'.join(reversed(text.split('-')))


def read(directory, name):
    with open(f'{directory}/{name}.json', encoding='utf-8') as answer:
        return json.load(answer)


def cells(page, id):
    return [e['text'] for e in page.inside(id) if e['tag'] == 'td' and e.get('class') == 'n']


def check_answers(page, lang, directory):
    for fund in read(directory, 'fund')['funds']:
        figures = [fund[key + '_cents'] for key in ('amount', 'moved', 'booked', 'free')]
        must(cells(page, 'fund-' + fund['fund']) == [amount(f, lang) for f in figures], fund)
    positions = read(directory, 'cap')['positions']
    tightest = sorted(positions, key=lambda p: (p['headroom_cents'], p['agb']))
    rows = [e['id'] for e in page.inside('headroom') if e['tag'] == 'tr' and 'id' in e]
    must(rows == ['headroom-' + p['agb'] for p in tightest], 'the tightest first:', rows)
    for position in positions:
        figures = [position[key + '_cents'] for key in ('limit', 'production', 'lump', 'headroom')]
        must(cells(page, 'headroom-' + position['agb']) == [amount(f, lang) for f in figures], position)
    pairs = read(directory, 'contradictions')['contradictions']
    rows = [e for e in page.inside('contradictions') if e['tag'] == 'tr' and 'id' in e]
    must(len(rows) == len(pairs), 'contradictions')
    for row, pair in zip(rows, pairs):
        for text in (pair['topic'], pair['document'], pair['yielding_document']):
            must(text in row['text'], row['text'], 'lacks', text)
    steps = read(directory, 'procedure')['steps']
    rows = [e for e in page.inside('calendar') if e['tag'] == 'tr' and 'id' in e]
    passed = [s for s in steps if s['deadline'] and s['deadline'][:10] < '2023-05-12']
    must(rows[len(passed)]['id'] == 'today' and day('2023-05-12', lang) in rows[len(passed)]['text'], 'today')
    for row, step in zip([r for r in rows if r['id'] != 'today'], steps):
        must(day(step['deadline'][:10], lang) in row['text'], step, row['text'])
    overdue = [e['text'] for e in page.inside('accounts') if e.get('class') == 'badge alarm']
    late = [line.split('|') for line in open(f'{directory}/overdue.txt', encoding='utf-8').read().split()]
    words = ' days overdue' if lang == 'en' else ' dagen te laat'
    must(overdue == [days + words for _, days in late], overdue, late)
    unmet = open(f'{directory}/unmet.txt', encoding='utf-8').read().split()
    for line in unmet:
        addendum, rule = line.split('|')
        must(f'why-addendum-{addendum}_{rule}' in page.ids, 'not unmet on the page:', line)
        must(rule in page.ids[f'why-addendum-{addendum}_{rule}']['text'], rule)
    linked = [e['href'] for e in page.inside('addenda') if e['tag'] == 'a' and 'addendum_' in e['href']]
    must(len(linked) == len(unmet), 'what is unmet, and nothing else')


# Text with too little contrast to its background: WCAG AA, 4.5 to 1 (3 to 1 when large).
CONTRAST = '''(() => {
  const part = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const rgb = c => c.match(/[0-9.]+/g).map(Number);
  const light = c => 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
  const behind = e => {
    for (; e; e = e.parentElement) {
      const c = rgb(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] > 0) return c;
    }
    return [255, 255, 255];
  };
  const bad = [];
  for (const e of document.body.querySelectorAll('*')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
    if (e.closest('desc, title')) continue;
    const style = getComputedStyle(e), size = parseFloat(style.fontSize);
    const colour = e.closest('svg') ? style.fill : style.color;
    const [a, b] = [light(rgb(colour)), light(behind(e))].sort((x, y) => y - x);
    const least = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    if ((a + 0.05) / (b + 0.05) < least) bad.push(e.outerHTML.slice(0, 200) + ' ' + (a + 0.05) / (b + 0.05));
  }
  return bad.slice(0, 5);
})()'''

# What is outside the cells of its table or outside the page.
OVERFLOW = '''(() => {
  const wide = document.documentElement.clientWidth;
  return [...document.body.querySelectorAll('section *, nav *, header *')]
    .filter(e => !e.closest('thead, caption, svg') && e.getBoundingClientRect().right > wide + 0.5)
    .slice(0, 5).map(e => e.outerHTML.slice(0, 200));
})()'''


def check_shown(browser, path):
    for width in (400, 1280):
        grounds = []
        for scheme in ('light', 'dark'):
            browser.show(path, width, scheme=scheme)
            loaded = [e['params']['request']['url'] for e in browser.events
                      if e.get('method') == 'Network.requestWillBeSent']
            must(loaded == ['file://' + path], 'it loads', loaded)
            said = [e for e in browser.events if e.get('method') in ('Log.entryAdded', 'Runtime.exceptionThrown')]
            must(not said, 'the browser complains:', said)
            must(browser.run('document.documentElement.scrollWidth') <= width, width, 'is too narrow')
            must(browser.run(OVERFLOW) == [], width, browser.run(OVERFLOW))
            must(browser.run(CONTRAST) == [], scheme, browser.run(CONTRAST))
            grounds.append(browser.run('getComputedStyle(document.documentElement).backgroundColor'))
        light, dark = (sum(map(int, re.findall(r'\d+', g))) for g in grounds)
        must(light > 700 and dark < 120, 'light and dark:', grounds)
    browser.show(path, 400)
    must(browser.run('''getComputedStyle(document.querySelector('#funds td'), '::before').content''') != 'none',
         'a figure on a narrow screen has its name')
    must(browser.run("document.querySelectorAll('script, img').length") == 0, 'nothing but text and drawings')


def check_target(browser, path):
    """Following a figure marks its explanation."""
    browser.show(path)
    plain = browser.run('getComputedStyle(document.documentElement).backgroundColor')
    marked = browser.run('''(() => {
        const figure = document.querySelector('#funds td.n a');
        figure.click();
        const target = document.querySelector(':target');
        return [target.id === figure.hash.slice(1), getComputedStyle(target).backgroundColor].join(' ');
    })()''')
    must(marked.startswith('true rgb') and plain not in marked, marked)
    browser.call('Input.dispatchKeyEvent', type='keyDown', key='Tab', code='Tab', windowsVirtualKeyCode=9)
    must(browser.run('getComputedStyle(document.activeElement).outlineStyle') == 'solid', 'focus is seen')


def check_folded(browser, path):
    """In a long list the rows after the first ones are folded away, and a link to one of them unfolds it."""
    browser.show(path)
    must(browser.run("document.querySelectorAll('#headroom > table tbody tr').length") == 20, 'the first ones')
    must(browser.run("document.querySelectorAll('#headroom details tbody tr').length") > 20, 'the others')
    must(not browser.run("document.querySelector('#headroom details').open"), 'folded')
    opened = browser.run('''(() => {
        const row = document.querySelector('#headroom details tbody tr:last-child');
        location.hash = row.id;
        return new Promise(done => setTimeout(() => done(row.closest('details').open), 100));
    })()''')
    must(opened, 'unfolds')


def main(directory):
    for lang in ('nl', 'en'):
        page = Page(f'{directory}/{lang}.html')
        check_markup(page, lang)
        check_structure(page)
        check_figures(page)
        check_answers(page, lang, directory)
    if shutil.which('chromium') is None:
        sys.exit(77)
    browser = Browser()
    try:
        for lang in ('nl', 'en'):
            check_shown(browser, f'{directory}/{lang}.html')
            check_target(browser, f'{directory}/{lang}.html')
        check_shown(browser, f'{directory}/hostile.html')
        must(browser.run("document.body.innerText.includes('<script>alert(')"), 'a hostile name is text')
        check_folded(browser, f'{directory}/many.html')
        browser.show(f'{directory}/nl.html')
        browser.paper(f'{directory}/nl.pdf')
        with open(f'{directory}/nl.pdf', 'rb') as paper:
            must(paper.read(5) == b'%PDF-', 'it prints')
    finally:
        browser.close()


main(sys.argv[1])
