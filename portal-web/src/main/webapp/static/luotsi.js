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
