// Moves the marks of an animated figure. The figure is drawn once, elsewhere; this only changes places, sizes and colours.
// A track is whole numbers with commas between them; an empty place repeats the number before it.
(() => {
  'use strict';
  const SVG = 'http://www.w3.org/2000/svg';
  const YEARS_A_SECOND = 12;
  const SPEEDS = [0.25, 0.5, 1, 2, 4];
  const CALM_STEP_MS = 1000;
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  const decode = track => {
    let last = 0;
    return track.split(',').map(part => (last = part === '' ? last : Number(part)));
  };

  const read = data => ({
    ...data,
    years: decode(data.years),
    circles: data.circles.map(c => ({ ...c, x: c.x && decode(c.x), y: c.y && decode(c.y), r: decode(c.r) })),
    lines: data.lines.map(l => ({ ...l, w: decode(l.w) })),
  });

  // One drawing of the figure: there may be several, laid out for different widths, moved together.
  const drawing = svg => {
    const [left, top, width, height, scale] = svg.querySelector('[data-plot]').dataset.plot.split(' ').map(Number);
    const marks = new Map(Array.from(svg.querySelectorAll('[data-mark]'), mark => [mark.dataset.mark, mark]));
    return { svg, left, top, width, height, scale, marks };
  };

  // A value between two years; where a mark is not there in one of them, that of the other.
  const between = (values, i, f, here, next) => {
    if (f === 0 || !next) return values[i];
    if (!here) return values[i + 1];
    return values[i] + f * (values[i + 1] - values[i]);
  };

  const place = (on, data, circle, i, f) => {
    const mark = on.marks.get(circle.mark);
    const r = between(circle.r, i, f, true, i + 1 < circle.r.length);
    const here = circle.r[i] > 0, next = i + 1 < circle.r.length && circle.r[i + 1] > 0;
    const at = {
      x: circle.x ? on.left + on.width * between(circle.x, i, f, here, next) / data.parts : Number(mark.getAttribute('cx')),
      y: circle.y ? on.top + on.height * between(circle.y, i, f, here, next) / data.parts : Number(mark.getAttribute('cy')),
      r: on.scale * r / data.pixel,
    };
    mark.setAttribute('cx', at.x.toFixed(2));
    mark.setAttribute('cy', at.y.toFixed(2));
    mark.setAttribute('rx', at.r.toFixed(2));
    mark.setAttribute('ry', at.r.toFixed(2));
    const [fill, stroke] = data.looks[circle.zones[i]];
    mark.style.fill = fill;
    mark.style.stroke = at.r > 0 ? stroke : 'none';
    return at;
  };

  // The text beside a circle: the figure's own, or one made when a state is followed.
  const label = (on, data, circle, at, wanted) => {
    let text = on.marks.get(circle.label);
    if (!text && wanted) {
      text = document.createElementNS(SVG, 'text');
      text.textContent = circle.name;
      text.setAttribute('font-weight', '700');
      text.setAttribute('font-size', on.scale < 1 ? '12' : '14');
      text.setAttribute('y', on.scale < 1 ? '4.2' : '4.9');
      text.style.cssText = 'fill:var(--ink,#1f2430);paint-order:stroke;stroke:var(--paper,#fff);stroke-width:3;stroke-linejoin:round';
      on.svg.append(text);
      on.marks.set(circle.label, text);
    }
    if (!text) return;
    text.style.display = wanted && at.r > 0 ? '' : 'none';
    const size = Number(text.getAttribute('font-size'));
    const right = on.left + on.width, beside = at.x + at.r + data.gap;
    const fits = beside + text.textContent.length * size * 0.7 <= right;
    text.setAttribute('text-anchor', fits ? 'start' : 'end');
    text.setAttribute('transform', fits
      ? `translate(${beside.toFixed(2)} ${at.y.toFixed(2)})`
      : `translate(${right.toFixed(2)} ${(at.y + at.r + size * data.drop).toFixed(2)})`);
  };

  // Where a followed state has been.
  const trail = (on, data, circle, i, at) => {
    on.trail?.remove();
    on.trail = null;
    if (!circle || !circle.x) return;
    const points = [];
    for (let k = 0; k <= i; k++)
      if (circle.r[k] > 0) points.push(`${(on.left + on.width * circle.x[k] / data.parts).toFixed(1)},${(on.top + on.height * circle.y[k] / data.parts).toFixed(1)}`);
    if (at.r > 0) points.push(`${at.x.toFixed(1)},${at.y.toFixed(1)}`);
    on.trail = document.createElementNS(SVG, 'polyline');
    on.trail.setAttribute('points', points.join(' '));
    on.trail.style.cssText = 'fill:none;stroke:var(--ink,#1f2430);stroke-width:1.5;stroke-linejoin:round;opacity:0.7';
    on.svg.append(on.trail);
  };

  const show = (state, data, on) => {
    const i = Math.floor(state.at), f = state.at - i;
    for (const line of data.lines)
      on.marks.get(line.mark).style.strokeWidth = on.scale * between(line.w, i, f, true, i + 1 < line.w.length) / data.pixel;
    let followed = null;
    for (const circle of data.circles) {
      const at = place(on, data, circle, i, f);
      const isFollowed = circle.mark === state.followed;
      label(on, data, circle, at, circle.labelled || isFollowed);
      on.marks.get(circle.mark).style.strokeWidth = isFollowed ? 4 : '';
      if (isFollowed) followed = { circle, at };
    }
    trail(on, data, followed?.circle, i, followed?.at);
    const year = on.marks.get('year');
    if (year) year.textContent = data.years[i];
  };

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  const controls = (data, last) => {
    const { words } = data;
    const play = element('button', { type: 'button', class: 'play' }, words.play);
    const scrub = element('input', { type: 'range', min: 0, max: last, step: 1, value: last, 'aria-label': words.year });
    const year = element('output', { class: 'year' });
    const speed = element('select', {}, ...SPEEDS.map(times => element('option', { value: times }, `× ${times}`)));
    speed.value = 1;
    const names = data.circles.map(circle => element('option', { value: circle.mark }, circle.name));
    const state = element('select', {}, element('option', { value: '' }, words.nobody), ...names);
    const bar = element('div', { class: 'controls', role: 'group', 'aria-label': words.title, title: words.keys },
      play, scrub, year, element('label', {}, words.speed, ' ', speed), element('label', {}, words.state, ' ', state));
    return { bar, play, scrub, year, speed, state };
  };

  const start = (root, given) => {
    if (root.dataset.animation === 'started') return;
    const data = read(given ?? JSON.parse(root.querySelector('script[type="application/json"]').textContent));
    const drawings = Array.from(root.querySelectorAll('svg')).filter(svg => svg.querySelector('[data-plot]')).map(drawing);
    const last = data.years.length - 1;
    if (drawings.length === 0 || last < 1 || data.circles.length === 0) return;
    root.dataset.animation = 'started';
    const state = { at: last, followed: '', playing: false, before: 0, timer: 0 };
    const ui = controls(data, last);
    root.append(ui.bar);

    const draw = () => {
      const year = data.years[Math.floor(state.at)];
      ui.scrub.value = Math.floor(state.at);
      ui.scrub.setAttribute('aria-valuetext', year);
      ui.year.textContent = year;
      for (const on of drawings) show(state, data, on);
    };
    const go = at => { state.at = Math.min(last, Math.max(0, at)); draw(); };
    const pause = () => {
      state.playing = false;
      cancelAnimationFrame(state.timer);
      clearTimeout(state.timer);
      ui.play.textContent = data.words.play;
      go(Math.round(state.at));
    };
    const rate = () => YEARS_A_SECOND * Number(ui.speed.value) * last / Math.max(1, data.years[last] - data.years[0]);
    const frame = now => {
      if (!state.playing) return;
      if (!root.isConnected) return pause();
      go(state.at + rate() * Math.min(250, now - state.before) / 1000);
      state.before = now;
      if (state.at >= last) pause(); else state.timer = requestAnimationFrame(frame);
    };
    // For those who asked for less motion: whole steps, a second apart, nothing slides.
    const step = () => {
      if (!state.playing) return;
      if (!root.isConnected) return pause();
      go(Math.floor(state.at) + Math.max(1, Math.round(rate())));
      if (state.at >= last) pause(); else state.timer = setTimeout(step, CALM_STEP_MS);
    };
    const play = () => {
      if (state.at >= last) go(0);
      state.playing = true;
      ui.play.textContent = data.words.pause;
      state.before = performance.now();
      state.timer = calm.matches ? setTimeout(step, CALM_STEP_MS) : requestAnimationFrame(frame);
    };
    const toggle = () => state.playing ? pause() : play();
    const follow = mark => { state.followed = mark; ui.state.value = mark; draw(); };

    ui.play.addEventListener('click', toggle);
    ui.scrub.addEventListener('input', () => { if (state.playing) pause(); go(Number(ui.scrub.value)); });
    ui.state.addEventListener('change', () => follow(ui.state.value));
    for (const on of drawings) {
      on.svg.addEventListener('click', event => {
        const circle = data.circles.find(each => each.mark === event.target.closest('[data-mark]')?.dataset.mark);
        if (circle) follow(circle.mark === state.followed ? '' : circle.mark);
      });
    }
    const moves = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity };
    root.addEventListener('keydown', event => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches('select')) return;
      if (event.key === ' ' && !event.target.matches('button')) toggle();
      else if (event.key in moves) { if (state.playing) pause(); go(Math.round(state.at) + moves[event.key]); }
      else return;
      event.preventDefault();
    });
    draw();
  };

  globalThis.WorldSystemsAnimation = { start };
  const all = () => document.querySelectorAll('[data-animation]').forEach(root => start(root));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', all); else all();
})();
