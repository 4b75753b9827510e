// Cards beside links: of a cited figure its words, who says it and how it stands, as in the list at
// the end of the page; of another link within the site what its page or its claim says. They open
// for whoever points at a link or comes to it with the keyboard, the former also at a tap. Without
// this script, or in a browser without popovers, each is a link like any other.
(() => {
  "use strict";

  if (!("popover" in HTMLElement.prototype)) return;
  const GAP = 8; // pixels between a link and its card, and between a card and the window's edge
  const WAIT = 150; // milliseconds on the way from a link to its card
  const STAY = 400; // milliseconds on a link before what it leads to is asked for
  const CITED = ".cb-citation[data-figure]";
  // Not where what a link leads to is shown already: in a text beside its claims, in a claim itself.
  const SHOWN = ".cb-text a, .cb-inspector a, .cb-claim__links a, .cb-card a, .cb-chart__files a";
  const LINKED = `.cb a[href]:not(.cb-citation, [download], summary a, ${SHOWN})`;
  const CLAIM = ".cb-claim__figure, .cb-claim__says, .cb-claim__reason, blockquote";
  const pages = new Map();
  let card = null;
  let shown = null; // the link whose card is open
  let wanted = null; // the link that one stays at
  let leaving = 0;
  let touched = false;

  function find(event) {
    const link = event.target.closest?.("a");
    if (!(link instanceof HTMLAnchorElement)) return null;
    return link.matches(CITED) || leadsOn(link) ? link : null;
  }

  // To a page of this site, or to a claim of this page.
  function leadsOn(link) {
    if (!link.matches(LINKED) || link.origin !== location.origin) return false;
    if (link.pathname === location.pathname) return link.hash.length > 1;
    return link.pathname.endsWith(".html") || link.pathname.endsWith("/");
  }

  // The first tap opens the card, where a link leads on; the second follows the figure itself.
  function tap(event) {
    const link = event.target.closest?.(CITED);
    if (link && touched && shown !== link) {
      event.preventDefault();
      event.stopPropagation();
      show(link, fill(link));
    }
    touched = false;
  }

  function open(link) {
    clearTimeout(leaving);
    if (link === shown || link === wanted) return;
    wanted = link;
    if (link.matches(CITED)) show(link, fill(link));
    else setTimeout(() => wanted === link && preview(link), STAY);
  }

  async function preview(link) {
    const told = await read(link).catch(() => []); // a page that cannot be read has no card
    if (wanted === link && link.isConnected) show(link, told);
  }

  function show(link, told) {
    clearTimeout(leaving);
    if (shown === link) return;
    hide();
    if (!told.length) return;
    card ??= make();
    card.replaceChildren(...told);
    (document.querySelector("main") ?? document.body).append(card);
    shown = wanted = link;
    link.setAttribute("aria-describedby", card.id);
    card.showPopover();
    place(link);
  }

  function fill(link) {
    const noted = link.classList.contains("cb-citation--note");
    const list = noted ? ".cb-cited--notes" : ".cb-cited:not(.cb-cited--notes)";
    const listed = [...document.querySelectorAll(`${list} ol > li`)];
    return link.dataset.figure.split(",").flatMap((number) => {
      const item = listed[Number(number) - 1];
      if (!item) return [];
      const part = document.createElement("div");
      part.className = "cb";
      part.append(...[...item.childNodes].map((node) => node.cloneNode(true)));
      return [part];
    });
  }

  // What a page says of itself, or what a claim of it says, as text.
  async function read(link) {
    const id = decodeURIComponent(link.hash.slice(1));
    const here = link.pathname === location.pathname;
    const page = here ? document : await load(link.href.split("#")[0]);
    const claim = id ? page.getElementById(id)?.closest(".cb-claim") : null;
    if (claim) return [...claim.querySelectorAll(CLAIM)].map(repeat);
    if (here) return [];
    const title = page.querySelector("h1")?.cloneNode(true);
    title?.querySelector(".headerlink")?.remove();
    const told = page.querySelector("meta[name=description]")?.content ?? "";
    return title && told ? [write("strong", title.textContent), write("p", told)] : [];
  }

  function repeat(part) {
    const made = write(part.matches(".cb-claim__figure") ? "strong" : "p", part.textContent);
    if (!part.matches("blockquote")) return made;
    // The sign for where the words are from stands after the last of such elements.
    made.className = part.className;
    made.append(document.createElement("bdi"));
    return made;
  }

  function load(address) {
    if (!pages.has(address)) {
      const loaded = fetch(address).then(async (answer) => {
        if (!answer.ok) throw new Error(answer.statusText);
        return new DOMParser().parseFromString(await answer.text(), "text/html");
      });
      pages.set(address, loaded);
    }
    return pages.get(address);
  }

  function write(tag, words) {
    const made = document.createElement(tag);
    made.dir = "auto";
    made.textContent = words.trim();
    return made;
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

  // Below the link, or above it where there is more room; never beyond the window's edges.
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
    wanted = null;
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
    if (link && event.pointerType === "mouse") open(link);
  });
  document.addEventListener("pointerout", (event) => {
    const link = find(event);
    if (link && event.pointerType === "mouse" && !link.contains(event.relatedTarget)) leave();
  });
  document.addEventListener("focusin", (event) => {
    const link = find(event);
    if (link && !touched && link.matches(":focus-visible")) open(link);
  });
  document.addEventListener("focusout", (event) => {
    if (find(event)) leave();
  });
  document.addEventListener("click", tap, true);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    wanted = null;
    if (!shown) return;
    if (card.contains(document.activeElement)) shown.focus();
    hide();
  });
  document.addEventListener("pointerdown", (event) => {
    touched = Boolean(find(event)) && event.pointerType !== "mouse";
    if (shown && !card.contains(event.target) && !shown.contains(event.target)) hide();
  });
  document.addEventListener("scroll", () => shown && place(shown), { passive: true });
  if (window.document$) window.document$.subscribe(hide);
})();
