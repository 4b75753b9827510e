// The claim inspector: beside the text on a desk, a sheet from below on a phone.
// Without this script every highlight links to its claim further down the page.
(() => {
  "use strict";

  // Instant navigation replaces the article and leaves the document: what listens to the document is
  // added once, and asks for the sheet of the article that is there now.
  let closeSheet = () => {};

  // An address may hold anything behind its #; what is no anchor of a page is left as it is.
  function readAnchor(hash) {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return hash.slice(1);
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeSheet();
  });

  // An article that has grown is on several pages: an address from before may name a claim that is on
  // another of them by now. The rows beside the first page know where each is.
  async function findClaim(article, anchor) {
    if (!anchor || document.getElementById(anchor)) return;
    const rows = new URL(article.dataset.rows, location.href);
    const answer = await fetch(rows);
    if (!answer.ok) return;
    const names = [anchor, anchor.replace(/^(?:at|says|note)-/, "")];
    const { claims } = await answer.json();
    const found = claims.find((row) => names.some((name) => row.id === name || row.was.includes(name)));
    if (found) location.replace(new URL(found.page, new URL("../../", rows)));
  }

  function mount() {
    const article = document.querySelector(".cb-article");
    if (!article || article.dataset.mounted) return;
    if (article.dataset.rows) findClaim(article, readAnchor(location.hash)).catch(() => {});
    const inspector = article.querySelector(".cb-inspector");
    if (!inspector) return;
    article.dataset.mounted = "true";
    inspector.tabIndex = -1;
    const told = document.createElement("p"); // what a screen reader says of the claim that is shown now
    told.className = "cb-unseen";
    told.setAttribute("role", "status");
    inspector.before(told);
    const claims = [...article.querySelectorAll(".cb-claims .cb-claim")];
    let opener = null; // the highlight that has the focus again when the sheet closes

    function show(id, { open }) {
      const index = claims.findIndex((claim) => claim.id === id);
      if (index < 0) return;
      fill(inspector, claims[index], index);
      inspector.classList.toggle("cb-inspector--open", open);
      if (open) told.textContent = tell(inspector);
      highlight(id);
    }

    function tell(shown) {
      const parts = ".cb-step > span:first-child, .cb-claim__figure, .cb-badge, .cb-claim__says";
      return [...shown.querySelectorAll(parts)].map((part) => part.textContent.trim()).join(". ");
    }

    function highlight(id) {
      for (const mark of article.querySelectorAll(".cb-text mark")) {
        mark.classList.toggle("cb-on", mark.dataset.claim === id);
      }
    }

    function fill(into, claim, index) {
      const copy = claim.cloneNode(true);
      for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
      into.replaceChildren(...copy.childNodes);
      into.querySelector("blockquote")?.remove();
      for (const folded of into.querySelectorAll(".cb-more")) {
        folded.querySelector("summary").remove();
        folded.replaceWith(...folded.childNodes);
      }
      // Headings order the page; beside the text a claim is no part of it.
      const says = document.createElement("p");
      says.className = "cb-claim__says";
      const heading = into.querySelector("h3.cb-claim__says");
      says.append(...(heading?.childNodes ?? []));
      heading?.replaceWith(says);
      const step = into.querySelector(".cb-step");
      const turn = document.createElement("span");
      if (claims.length > 1) turn.append(button("‹ previous", index - 1), button("next ›", index + 1));
      turn.append(closing());
      step.append(turn);
      into.dataset.index = String(index);
    }

    function button(words, to) {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = words;
      made.disabled = to < 0 || to >= claims.length;
      made.addEventListener("click", () => {
        const forward = words.startsWith("next");
        choose(claims[to]);
        const again = [...inspector.querySelectorAll(".cb-step button")];
        again[forward ? 1 : 0]?.focus({ preventScroll: true });
      });
      return made;
    }

    function closing() {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "cb-close";
      made.textContent = "close ✕";
      made.addEventListener("click", close);
      return made;
    }

    function isSheet() {
      return getComputedStyle(inspector).position === "fixed";
    }

    function close() {
      const covered = isSheet();
      inspector.classList.remove("cb-inspector--open");
      if (!covered) return;
      highlight(null);
      opener?.focus({ preventScroll: true });
    }

    // On a phone the sheet covers the lower half: the chosen words go to the top.
    function keepInSight(mark) {
      mark?.scrollIntoView({ block: isSheet() ? "start" : "nearest", behavior: "auto" });
    }

    function choose(claim) {
      show(claim.id, { open: true });
      keepInSight(document.getElementById(claim.dataset.words.split(" ")[0]));
      history.replaceState(null, "", `#${claim.id}`);
    }

    // An address names a claim by its card, by what it says there, or by its words in the text.
    function isAt(claim, anchor) {
      const places = [claim, ...claim.querySelectorAll("[id]")].map((place) => place.id);
      return [...claim.dataset.words.split(" "), ...places].includes(anchor);
    }

    article.addEventListener("click", (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target.closest(".cb-text mark a, .cb-text sup a");
      if (!link) return;
      const id = readAnchor(link.hash);
      if (!claims.some((claim) => claim.id === id)) return; // it is on another page of the article
      event.preventDefault();
      event.stopPropagation();
      show(id, { open: true });
      opener = link;
      if (isSheet()) {
        inspector.focus({ preventScroll: true });
        keepInSight(link);
      }
      history.replaceState(null, "", `#${id}`);
    }, true);

    closeSheet = close;
    const anchor = readAnchor(location.hash);
    const asked = claims.find((claim) => isAt(claim, anchor));
    const first = inspector.querySelector(".cb-claim__links a")?.hash.slice(1);
    show(asked ? asked.id : readAnchor(`#${first || ""}`), { open: false });
    // On a phone nobody sees what a claim that is not asked for would say.
    if (!asked && getComputedStyle(inspector).display === "none") highlight(null);
  }

  if (window.document$) window.document$.subscribe(mount);
  document.addEventListener("DOMContentLoaded", mount);
  if (document.readyState !== "loading") mount();
})();
