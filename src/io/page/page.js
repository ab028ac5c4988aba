'use strict';
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const words = JSON.parse(one('#words').textContent);
  const views = all('.view');
  const articles = all('.view.article');

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  // ---- one view at a time, by the address ----
  function show(view) {
    for (const other of views) other.classList.toggle('current', other === view);
    const place = articles.indexOf(view);
    const [overview, first] = all('.bar nav > a');
    overview.toggleAttribute('aria-current', place < 0);
    first.toggleAttribute('aria-current', place >= 0);
    const steps = one('.steps');
    steps.hidden = place < 0 || articles.length < 2;
    if (place < 0) return;
    one('.place', steps).textContent = `${place + 1}/${articles.length}`;
    one('.previous', steps).href = '#' + articles[Math.max(place - 1, 0)].id;
    one('.next', steps).href = '#' + articles[Math.min(place + 1, articles.length - 1)].id;
  }

  function follow() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    const view = target ? target.closest('.view') : null;
    if (!view) {
      if (!target) show(articles.length === 1 ? articles[0] : one('#overview'));
      return;
    }
    show(view);
    if (target === view) {
      window.scrollTo(0, 0);
      view.focus({preventScroll: true});
      return;
    }
    const focus = target.matches('.record') ? one('.open', target) : target.closest('a') || target;
    focus.focus({preventScroll: true});
    into(target);
  }

  // ---- records and pieces light each other up ----
  let lit = null;  // what is lit now: a record or a piece
  let marked = [];  // all that is lit with it

  // The facts of a record wait as text, and become elements when they are looked at: ten thousand records are too many.
  function facts(record) {
    const waiting = one('noscript', record);
    if (waiting) waiting.outerHTML = waiting.textContent;
    return one('dl', record);
  }
  const rows_of = (record, number) => all(`:scope > [data-p="${number}"]`, facts(record));
  matchMedia('print').addEventListener('change', (print) => { if (print.matches) all('.view .record').forEach(facts); });

  // What belongs together in an article, found once: elements by the number of their piece or sentence.
  const indexes = new Map();
  function index_of(view) {
    let index = indexes.get(view);
    if (!index) {
      index = {pieces: new Map(), records: new Map(), sentences: new Map()};
      const add = (map, number, item) => map.has(number) ? map.get(number).push(item) : map.set(number, [item]);
      for (const piece of all('article .p', view)) add(index.pieces, piece.dataset.p, piece);
      for (const record of all('.record', view)) {
        const text = one('noscript', record)?.textContent ?? facts(record).outerHTML;
        const numbers = [...text.matchAll(/<div data-p="(\d+)"/g)].map(([, number]) => number);
        for (const number of new Set(numbers)) add(index.records, number, record);
      }
      for (const sentence of all('.sentence', view)) add(index.sentences, sentence.dataset.s, sentence);
      indexes.set(view, index);
    }
    return index;
  }

  // The style says how much room to leave: on a narrow screen the records cover the lower half.
  const into = (target) => target.scrollIntoView({block: 'nearest'});

  function clear() {
    if (!lit) return;
    for (const item of marked) {
      item.classList.remove('lit', 'lit-sentence', 'here');
      delete item.dataset.slot;
    }
    marked = [];
    lit = null;
  }

  function mark(item, name) {
    item.classList.add(name);
    marked.push(item);
  }

  function light(record, index) {
    mark(record, 'lit');
    for (const sentence of index.sentences.get(record.dataset.s) ?? []) mark(sentence, 'lit-sentence');
    for (const row of all(':scope > [data-p]', facts(record))) {
      for (const piece of index.pieces.get(row.dataset.p) ?? []) {
        if (!piece.dataset.slot && piece.id) piece.dataset.slot = one('dt', row).textContent;
        mark(piece, 'lit');
      }
    }
  }

  function heading(record) {
    const head = element('p', '', 'head');
    head.append(element('span', one('.n', record).textContent, 'n'), one('.value', record).textContent, ' · ',
                one('.what', record).textContent);
    return head;
  }

  function fill_lens(view, parts) {
    const lens = one('.lens', view);
    lens.replaceChildren(...parts);
    lens.scrollTop = 0;
    lens.tabIndex = lens.scrollHeight > lens.clientHeight ? 0 : -1;  // so that keys can scroll it
  }

  function show_record(record) {
    if (lit === record) return;
    clear();
    lit = record;
    const view = record.closest('.view');
    const index = index_of(view);
    light(record, index);
    const notes = one('.notes', record);
    const parts = [heading(record), facts(record).cloneNode(true)];
    if (notes) parts.splice(1, 0, notes.cloneNode(true));
    fill_lens(view, parts);
    const seen = index.sentences.get(record.dataset.s)?.[0];
    if (seen) into(seen);
  }

  function show_piece(piece) {
    if (lit === piece) return;
    clear();
    lit = piece;
    const view = piece.closest('.view');
    const index = index_of(view);
    const rows = (index.records.get(piece.dataset.p) ?? []).flatMap((record) => rows_of(record, piece.dataset.p));
    const parts_of_it = index.pieces.get(piece.dataset.p);
    for (const part of parts_of_it) mark(part, 'lit');
    const head = element('p', `${piece.dataset.type}: ${parts_of_it.map((part) => part.textContent).join('')}`, 'head');
    const parts = [head];
    if (piece.dataset.rule) {
      const rule = element('p', words.rule + ': ');
      rule.append(element('code', piece.dataset.rule));
      parts.push(rule);
    }
    for (const row of rows.slice(0, 8)) {
      const record = row.closest('.record');
      const list = element('dl');
      const copy = row.cloneNode(true);
      copy.classList.add('here');
      list.append(copy);
      parts.push(heading(record), list);
      const notes = one('.notes', record);
      if (notes) parts.push(notes.cloneNode(true));
    }
    for (const row of rows) {
      mark(row, 'here');
      mark(row.closest('.record'), 'lit');
    }
    fill_lens(view, parts);
    if (rows.length) into(rows[0].closest('.record'));
  }

  function point(event) {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;
    const record = target.closest('.record');
    const piece = record ? null : target.closest('.text article .p');
    if (record) show_record(record);
    if (piece) show_piece(piece);
  }
  document.addEventListener('focusin', point);
  document.addEventListener('pointerover', (event) => { if (event.pointerType === 'mouse') point(event); });
  document.addEventListener('click', point);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') clear();
  });

  // ---- types that are marked ----
  document.addEventListener('change', (event) => {
    const type = event.target.dataset && event.target.dataset.off;
    if (!type) return;
    for (const piece of all(`.text article .p.${type}`, event.target.closest('.view'))) {
      piece.classList.toggle('off', !event.target.checked);
    }
  });

  // ---- theme ----
  const theme = one('.theme');
  const stored = () => { try { return localStorage.getItem('solieu-theme'); } catch { return null; } };
  const dark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const set_theme = (value) => {
    if (value) root.dataset.theme = value;
    theme.setAttribute('aria-pressed', String(dark()));
  };
  set_theme(stored());
  theme.hidden = false;
  theme.addEventListener('click', () => {
    set_theme(dark() ? 'light' : 'dark');
    try { localStorage.setItem('solieu-theme', root.dataset.theme); } catch { /* a page from disk may have no storage */ }
  });

  // ---- the table: filter, sort, more, download ----
  const table = one('.all');
  const body = table.tBodies[0];
  const csv_order = [...body.rows];
  csv_order.forEach((row, index) => { row.number = index; });
  const step = 200;
  let limit = step;
  let order = csv_order;
  let shown = csv_order;

  const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const chosen = () => ({
    text: fold(one('.filters input[type="search"]').value.trim()),
    by: all('.filters select').map((select) => [select.dataset.by, select.value]).filter(([, value]) => value),
    warned: one('.filters [data-warned]').checked,
  });
  function passes(row, want) {
    if (want.warned && !('warned' in row.dataset)) return false;
    if (want.by.some(([name, value]) => row.dataset[name] !== value)) return false;
    if (!want.text) return true;
    row.folded ??= fold(row.textContent);
    return row.folded.includes(want.text);
  }

  function draw() {
    const want = chosen();
    shown = order.filter((row) => passes(row, want));
    const visible = new Set(shown.slice(0, limit));
    for (const row of order) {
      row.classList.toggle('out', !visible.has(row));
      row.classList.remove('later');
    }
    one('.shown').textContent = words.rows_shown.replace('{n}', shown.length).replace('{total}', order.length);
    one('.more').hidden = shown.length <= limit;
  }
  for (const type of ['input', 'change']) {
    one('.filters').addEventListener(type, () => { limit = step; draw(); });
  }
  one('.filters').addEventListener('submit', (event) => event.preventDefault());
  one('.more').addEventListener('click', () => { limit += 5 * step; draw(); });

  const collator = new Intl.Collator('vi', {numeric: true});
  const key_of = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.v ?? cell.textContent.trim();
  };
  const is_number = (key) => key !== '' && !Number.isNaN(Number(key));
  function compare(a, b) {
    if (is_number(a) && is_number(b)) return Number(a) - Number(b);
    return collator.compare(a, b);
  }
  function sort(header) {
    const column = header.cellIndex;
    const up = header.getAttribute('aria-sort') !== 'ascending';
    for (const other of all('th', table)) other.setAttribute('aria-sort', 'none');
    header.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const keyed = csv_order.map((row) => [key_of(row, column), row]);
    const full = keyed.filter(([key]) => key !== '');
    full.sort(([a, first], [b, second]) => (up ? compare(a, b) : compare(b, a)) || first.number - second.number);
    order = [...full, ...keyed.filter(([key]) => key === '')].map(([, row]) => row);  // empty ones last
    body.append(...order);
    draw();
  }
  for (const header of all('th', table)) one('button', header).addEventListener('click', () => sort(header));

  one('.download').addEventListener('click', () => {
    const [header, ...rows] = JSON.parse(one('#csv').textContent);
    const parts = [one('.bom').checked ? '\ufeff' : '', header, ...shown.map((row) => rows[row.number])];
    const link = element('a');
    link.href = URL.createObjectURL(new Blob(parts, {type: 'text/csv;charset=utf-8'}));
    link.download = 'solieu.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });

  addEventListener('hashchange', follow);
  draw();
  follow();
  // The browser itself goes to the address when all is loaded, and takes the focus away.
  if (location.hash) addEventListener('load', () => setTimeout(follow));
})();
