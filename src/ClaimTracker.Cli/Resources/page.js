
// Everything works without this: it adds a filter, steps through the text, and lights up pairs.
(() => {
  'use strict';
  const marks = [...document.querySelectorAll('#text [id][data-of]')];
  const entries = [...document.querySelectorAll('.e')];
  const tools = document.querySelector('.tools');
  const shown = mark => !mark.matches(document.querySelector('#show-c').checked ? 'none' : '.c') && !mark.matches(document.querySelector('#show-q').checked ? 'none' : '.q');

  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const filter = make('input', { type: 'search', placeholder: 'Filter', autocomplete: 'off' });
  filter.setAttribute('aria-label', 'Filter the findings');
  const step = (label, title, by) => {
    const button = make('button', { type: 'button', textContent: label, title });
    button.setAttribute('aria-label', title);
    button.addEventListener('click', () => go(by));
    return button;
  };
  const search = make('div', { className: 'search' });
  search.append(filter, step('↑', 'Previous in the text (p)', -1), step('↓', 'Next in the text (n)', 1));
  tools.append(search);

  const nothing = make('p', { className: 'none nothing', hidden: true, textContent: 'No finding has these words.' });
  nothing.setAttribute('role', 'status');
  tools.after(nothing);

  filter.addEventListener('input', () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const entry of entries) {
      const text = entry.textContent.toLowerCase();
      entry.hidden = !words.every(word => text.includes(word));
    }
    // The counts follow, and a section of which nothing is left goes.
    for (const section of document.querySelectorAll('.list')) {
      const count = section.querySelector('.count');
      const left = section.querySelectorAll('.e:not([hidden])').length;
      count.textContent = words.length > 0 ? `${left} of ${count.dataset.all}` : count.dataset.all;
      section.hidden = words.length > 0 && left === 0;
    }
    nothing.hidden = words.length === 0 || entries.some(entry => !entry.hidden);
  });

  let current = -1;
  /** Going to a place by its address also moves the keyboard there: the next Tab is on the mark. */
  function go(by) {
    const steps = marks.length;
    for (let tried = 0; tried < steps; tried++) {
      current = (current + by + steps) % steps;
      if (!shown(marks[current])) continue;
      location.hash = marks[current].id;
      return;
    }
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === 'INPUT') return;
    if (event.key === 'n') go(1);
    else if (event.key === 'p') go(-1);
    else if (event.key === 'Escape' && location.hash.startsWith('#e-')) location.hash = location.hash.slice(3);
  });

  // "3 contradicted" leads to the first, then to the next at each press, and to the first again.
  for (const steps of document.querySelectorAll('[data-steps]')) {
    const places = steps.dataset.steps.split(' ');
    const name = steps.textContent;
    let next = 0;
    steps.addEventListener('click', event => {
      event.preventDefault();
      const place = places[next];
      next = (next + 1) % places.length;
      if (places.length > 1) steps.textContent = `${name}, ${places.indexOf(place) + 1} of ${places.length}`;
      if (location.hash === '#' + place) light();
      location.hash = place;
      document.getElementById(place)?.scrollIntoView({ block: 'center' });
    });
  }

  // A sheet is closed where the reader is: the text does not move.
  document.addEventListener('click', event => {
    const close = event.target.closest?.('.close');
    if (!close) return;
    event.preventDefault();
    const { scrollX, scrollY } = window;
    location.hash = '';
    scrollTo(scrollX, scrollY);
  });

  function light() {
    for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
    const id = decodeURIComponent(location.hash.slice(1)).replace(/^e-/, '');
    const index = marks.findIndex(mark => mark.id === id);
    if (index < 0) return;
    current = index;
    for (const piece of document.querySelectorAll(`[data-of="${CSS.escape(id)}"]`)) piece.classList.add('lit');
    // Stepping through the text keeps the list beside it in step, where there is room for both.
    if (location.hash === '#' + id && matchMedia('(min-width: 64em)').matches) {
      const entry = document.getElementById('e-' + id);
      const list = document.querySelector('aside');
      if (entry) list.scrollTop += entry.getBoundingClientRect().top - list.clientHeight / 3;
      entry?.classList.add('lit');
    }
  }
  addEventListener('hashchange', light);
  light();
})();
