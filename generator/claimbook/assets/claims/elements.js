// Elements with their properties. Text is only ever set as text.

export function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}

export function button(words, act) {
  const made = element("button", { type: "button", textContent: words });
  made.addEventListener("click", act);
  return made;
}
