// Every text of the page: what is seen, and what is read out. Code, citations, tables that a
// program printed into a note, names of claims in it and the names of languages are nobody's to translate.
() => {
  const found = [];
  const add = (where, text) => {
    text = text.replace(/\s+/g, ' ').trim();
    if (/\p{L}/u.test(text)) found.push([where, text]);
  };
  const walk = (node, where) => {
    if (node.nodeType === Node.TEXT_NODE) add(where, node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'])
      if (node.hasAttribute(name)) add(`${where}@${name}`, node.getAttribute(name));
    if (node.matches('script, style, code, textarea, cite, nav.languages button, .prose table, .prose em')) return;
    node.childNodes.forEach((child, i) => walk(child, `${where}/${i}${child.id ? '#' + child.id : ''}`));
  };
  add('title', document.title);
  walk(document.body, '');
  return found;
}
