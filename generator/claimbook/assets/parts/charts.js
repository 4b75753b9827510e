// What a mark of a chart says, in a box beside it, when it is pointed at or reached by keyboard; and
// each chart as an image. Without this script marks are links all the same, with a name.
(() => {
  "use strict";

  const MARKS = ".cb-chart__drawing :is(a, g):has(> title)";
  let box = null; // the one box, while it is shown
  let told = null; // the mark that it tells of

  function mount() {
    hide();
    for (const link of document.querySelectorAll(".cb-chart__files a[href$='.svg']")) offerPng(link);
  }

  // The browser's own box comes late, never by keyboard, and would lie over ours.
  function takeName(mark) {
    const title = mark.querySelector(":scope > title");
    if (!title) return;
    mark.setAttribute("aria-label", title.textContent);
    if (mark.localName === "g") mark.setAttribute("role", "img");
    title.remove();
  }

  function show(mark) {
    if (mark === told) return;
    hide();
    takeName(mark);
    told = mark;
    box = document.createElement("div");
    box.className = "cb-told";
    box.setAttribute("aria-hidden", "true"); // the mark has the same words as its name
    box.textContent = mark.getAttribute("aria-label");
    document.body.append(box);
    const at = mark.getBoundingClientRect();
    const size = box.getBoundingClientRect();
    const above = at.top - size.height - 8;
    const left = at.left + at.width / 2 - size.width / 2;
    box.style.top = `${above > 0 ? above : at.bottom + 8}px`;
    const most = document.documentElement.clientWidth - size.width - 8;
    box.style.left = `${Math.max(8, Math.min(left, most))}px`;
  }

  function hide() {
    box?.remove();
    box = told = null;
  }

  function findMark(target) {
    return target instanceof Element
      ? target.closest(`${MARKS}, .cb-chart__drawing [aria-label]:not(svg)`)
      : null;
  }

  for (const kind of ["pointerover", "focusin"]) {
    document.addEventListener(kind, ({ target }) => {
      const mark = findMark(target);
      if (mark) show(mark);
      else if (kind === "focusin" || !box?.contains(target)) hide();
    });
  }
  document.addEventListener("focusout", hide);
  document.addEventListener("scroll", hide, { passive: true, capture: true });
  document.addEventListener("keydown", ({ key }) => { if (key === "Escape") hide(); });

  // The picture with its title and sources, as an image of twice its size for slides and posts. A page
  // that is opened from a disk may not read the file beside it.
  function offerPng(link) {
    if (!location.protocol.startsWith("http") || link.dataset.png) return;
    link.dataset.png = "offered";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "PNG";
    button.setAttribute("aria-label", link.getAttribute("aria-label").replace("SVG", "PNG"));
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        save(await paint(await (await fetch(link.href)).text()), link.download.replace(/svg$/, "png"));
      } finally {
        button.disabled = false;
      }
    });
    link.after(" ", button);
  }

  async function paint(svg) {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => { canvas.toBlob(resolve, "image/png"); });
  }

  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  if (window.document$) window.document$.subscribe(mount);
  document.addEventListener("DOMContentLoaded", mount);
  if (document.readyState !== "loading") mount();
})();
