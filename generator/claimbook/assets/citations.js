// What a cited figure says when it is pointed at, focused or tapped: its words, who says it and how
// it stands, as in the list at the end of the page. Without this script, or in a browser without
// popovers, each is a link to its claim.
(() => {
  "use strict";

  if (!("popover" in HTMLElement.prototype)) return;
  const GAP = 8; // pixels between a figure and its card, and between a card and the window's edge
  const WAIT = 150; // milliseconds on the way from a figure to its card
  let card = null;
  let shown = null; // the link whose card is open
  let leaving = 0;
  let touched = false;

  function find(event) {
    return event.target.closest?.(".cb-citation[data-figure]");
  }

  // The first tap opens the card, where a link leads on; the second follows the figure itself.
  function tap(event) {
    const link = find(event);
    if (link && touched && shown !== link) {
      event.preventDefault();
      event.stopPropagation();
      show(link);
    }
    touched = false;
  }

  function show(link) {
    clearTimeout(leaving);
    if (shown === link) return;
    hide();
    const told = fill(link);
    if (!told.length) return;
    card ??= make();
    card.replaceChildren(...told);
    document.body.append(card);
    shown = link;
    link.setAttribute("aria-describedby", card.id);
    card.showPopover();
    place(link);
  }

  function fill(link) {
    const noted = link.classList.contains("cb-citation--note");
    const list = noted ? ".cb-cited--notes" : ".cb-cited:not(.cb-cited--notes)";
    const listed = [...document.querySelectorAll(`${list} ol > li`)];
    return link.dataset.figure.split(" ").flatMap((number) => {
      const item = listed[Number(number) - 1];
      if (!item) return [];
      const part = document.createElement("div");
      part.className = "cb";
      part.append(...[...item.childNodes].map((node) => node.cloneNode(true)));
      return [part];
    });
  }

  function make() {
    const made = document.createElement("div");
    made.id = "cb-card";
    made.className = "md-typeset cb cb-card";
    made.popover = "manual";
    made.addEventListener("pointerenter", () => clearTimeout(leaving));
    made.addEventListener("pointerleave", leave);
    made.addEventListener("focusin", () => clearTimeout(leaving));
    made.addEventListener("focusout", leave);
    return made;
  }

  // Below the figure, or above it where there is more room; never beyond the window's edges.
  function place(link) {
    const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const left = Math.min(at.left, width - card.offsetWidth - GAP);
    card.style.left = `${Math.max(GAP, left)}px`;
    const below = at.bottom + GAP + card.offsetHeight <= height || at.top < height - at.bottom;
    const top = below ? at.bottom + GAP : at.top - GAP - card.offsetHeight;
    card.style.top = `${Math.max(GAP, top)}px`;
  }

  function leave() {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (!card?.contains(document.activeElement)) hide();
    }, WAIT);
  }

  function hide() {
    clearTimeout(leaving);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    card?.remove();
  }

  // On the document, since notes are copied into the panel beside an article's text.
  document.addEventListener("pointerover", (event) => {
    const link = find(event);
    if (link && event.pointerType === "mouse") show(link);
  });
  document.addEventListener("pointerout", (event) => {
    const link = find(event);
    if (link && event.pointerType === "mouse" && !link.contains(event.relatedTarget)) leave();
  });
  document.addEventListener("focusin", (event) => {
    const link = find(event);
    if (link && !touched) show(link);
  });
  document.addEventListener("focusout", (event) => {
    if (find(event)) leave();
  });
  document.addEventListener("click", tap, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) {
      if (card.contains(document.activeElement)) shown.focus();
      hide();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    touched = Boolean(find(event)) && event.pointerType !== "mouse";
    if (shown && !card.contains(event.target) && !shown.contains(event.target)) hide();
  });
  document.addEventListener("scroll", () => shown && place(shown), { passive: true });
  if (window.document$) window.document$.subscribe(hide);
})();
