/* Conveniences on top of pages that work without them. */
(() => {
  'use strict';

  const find = (selector) => document.querySelector(selector);

  /* Single keys can be switched off by those whose speech or switch control would trigger them (WCAG 2.1.4). */
  const SETTING = 'luotsi.keys';
  const remembered = () => { try { return localStorage.getItem(SETTING); } catch { return null; } };
  const remember = (value) => { try { localStorage.setItem(SETTING, value); } catch { /* this page only */ } };
  let keysOn = remembered() !== 'off';

  const keysButton = find('[data-keys]');
  if (keysButton) {
    const show = () => { keysButton.textContent = keysOn ? keysButton.dataset.on : keysButton.dataset.off; };
    keysButton.hidden = false;
    keysButton.addEventListener('click', () => {
      keysOn = !keysOn;
      remember(keysOn ? 'on' : 'off');
      show();
    });
    show();
  }

  /* Menus close by Escape, which gives focus back, and by a click elsewhere. */
  const openMenus = () => document.querySelectorAll('details.menu[open]');
  document.addEventListener('click', (event) => {
    openMenus().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener('focusin', (event) => {
    openMenus().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });

  /* Files can be dropped anywhere around their field. */
  document.querySelectorAll('[data-drop]').forEach((zone) => {
    const field = document.getElementById(zone.dataset.drop);
    const over = (isOver) => (event) => { event.preventDefault(); zone.classList.toggle('over', isOver); };
    zone.addEventListener('dragenter', over(true));
    zone.addEventListener('dragover', over(true));
    zone.addEventListener('dragleave', over(false));
    zone.addEventListener('drop', (event) => {
      over(false)(event);
      if (field && event.dataTransfer?.files.length) field.files = event.dataTransfer.files;
    });
  });

  /* Printing needs a script, so its button appears with it. */
  document.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });

  /* Marked words: the links are plain anchors; here they also keep count. */
  const marks = [...document.querySelectorAll('mark[id^="hit-"]')];
  const bar = find('.hits');
  const counter = bar?.querySelector('[data-hit]');
  const links = { '-1': bar?.querySelector('[rel=prev]'), 1: bar?.querySelector('[rel=next]') };
  let current = Math.max(0, marks.findIndex((mark) => '#' + mark.id === location.hash));

  const showHit = () => {
    marks.forEach((mark, index) => mark.classList.toggle('current', index === current));
    if (counter) counter.textContent = String(current + 1);
    [-1, 1].forEach((step) => {
      const target = marks[(current + step + marks.length) % marks.length];
      links[step]?.setAttribute('href', '#' + target.id);
    });
  };
  const goTo = (step) => {
    current = (current + step + marks.length) % marks.length;
    history.replaceState(null, '', '#' + marks[current].id);
    marks[current].scrollIntoView({ block: 'center' });
    showHit();
  };
  if (bar && marks.length) {
    [-1, 1].forEach((step) => links[step]?.addEventListener('click', (event) => {
      event.preventDefault();
      goTo(step);
    }));
    if (location.hash.startsWith('#hit-')) showHit();
  }

  /*
   * Suggestions: an ARIA 1.2 combobox with a list popup around the plain field. The list never takes focus, Enter without a chosen option searches what was
   * typed, and a late answer to an older beginning is thrown away.
   */
  const PAUSE = 120;
  const FEWEST_LETTERS = 2;
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  const bold = (option, text, typed) => {
    const beginnings = plain(typed).split(/\s+/).filter(Boolean);
    text.split(/(?<=[\s\u2013/()-])|(?=[\s\u2013/()-])/).forEach((word) => {
      const met = beginnings.find((beginning) => plain(word).startsWith(beginning));
      if (!met) { option.append(word); return; }
      const strong = document.createElement('b');
      strong.textContent = word.slice(0, met.length);
      option.append(strong, word.slice(met.length));
    });
  };

  const suggestFor = (form, number) => {
    const input = form.querySelector('input[name=q]');
    const texts = form.dataset;
    const list = document.createElement('ul');
    const status = document.createElement('div');
    const known = new Map();
    let timer = 0;
    let pending = null;
    let options = [];
    let active = -1;

    list.id = `suggestions-${number}`;
    list.className = 'suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', texts.label);
    status.className = 'visually-hidden';
    status.setAttribute('role', 'status');
    form.append(list, status);
    input.type = 'text';
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');

    const activate = (index) => {
      options[active]?.setAttribute('aria-selected', 'false');
      active = index;
      const option = options[active];
      if (!option) { input.removeAttribute('aria-activedescendant'); return; }
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
    };
    const close = () => {
      clearTimeout(timer);
      pending?.abort();
      activate(-1);
      list.hidden = true;
      input.setAttribute('aria-expanded', 'false');
    };
    const choose = (option) => {
      input.value = option.dataset.text;
      close();
      form.requestSubmit();
    };
    const show = (typed, suggestions) => {
      options = suggestions.map(({ text, kind, language }, index) => {
        const option = document.createElement('li');
        const words = document.createElement('div');
        const where = document.createElement('span');
        option.id = `${list.id}-${index}`;
        option.dataset.text = text;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        if (language) words.lang = language;
        bold(words, text, typed);
        where.textContent = texts[kind] ?? '';
        option.append(words, where);
        option.addEventListener('click', () => choose(option));
        return option;
      });
      active = -1;
      list.replaceChildren(...options);
      list.hidden = options.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      input.removeAttribute('aria-activedescendant');
      status.textContent = options.length === 0 ? texts.none
        : options.length === 1 ? texts.one : texts.many.replace('#', String(options.length));
    };
    const ask = async (typed) => {
      pending?.abort();
      if (known.has(typed)) { show(typed, known.get(typed)); return; }
      const asking = new AbortController();
      pending = asking;
      try {
        const answer = await fetch(`${texts.suggest}?q=${encodeURIComponent(typed)}`, { signal: asking.signal });
        if (!answer.ok) { close(); return; }
        const { suggestions } = await answer.json();
        if (suggestions.length) known.set(typed, suggestions);
        if (pending === asking && document.activeElement === input && input.value.trim() === typed) show(typed, suggestions);
      } catch { /* aborted, or no connection: the field works on */ }
    };
    const look = () => {
      const typed = input.value.trim();
      if (typed.length < FEWEST_LETTERS) { close(); status.textContent = ''; return; }
      ask(typed);
    };

    input.addEventListener('input', () => {
      clearTimeout(timer);
      activate(-1);
      timer = setTimeout(look, PAUSE);
    });
    input.addEventListener('keydown', (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (event.altKey && event.key === 'ArrowUp') { close(); return; }
        event.preventDefault();
        if (list.hidden) { look(); return; }
        const places = options.length + 1;
        const step = event.key === 'ArrowDown' ? 1 : -1;
        activate((active + 1 + step + places) % places - 1);
      } else if (event.key === 'Enter' && !list.hidden && options[active]) {
        event.preventDefault();
        choose(options[active]);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    });
    input.addEventListener('blur', close);
    list.addEventListener('mousedown', (event) => event.preventDefault());
    form.addEventListener('submit', close);
  };
  document.querySelectorAll('form[data-suggest]').forEach(suggestFor);

  const typing = (target) => target.closest('input, textarea, select, [contenteditable]') !== null;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      openMenus().forEach((menu) => {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
      return;
    }
    if (!keysOn || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === '/') {
      const field = find('.search input');
      if (field) { event.preventDefault(); field.focus(); field.select(); }
    } else if (bar && marks.length && (event.key === 'n' || event.key === 'p')) {
      goTo(event.key === 'n' ? 1 : -1);
    }
  });
})();
