// Citations end with an address, and what embeds a chart has two, which only the browser knows whole.
// Without this script they link to it. Each can be copied with one press.
(() => {
  "use strict";

  // Also of what the inspector copies: it takes a claim with all that stands in it.
  function mount() {
    for (const link of document.querySelectorAll(".cb-cite a:not(.cb-embedding)")) {
      link.textContent = link.href;
      const cited = link.closest("p");
      offerCopy(cited, { "Copy the citation": cited.textContent.trim(), "Copy the link": link.href });
    }
    for (const link of document.querySelectorAll("a.cb-embedding")) {
      const code = document.createElement("code");
      code.textContent = writeFrame(link);
      link.replaceWith(code);
      offerCopy(code, { "Copy the code": code.textContent });
    }
  }

  function writeFrame({ href, dataset }) {
    const frame = document.createElement("iframe");
    const script = document.createElement("script");
    frame.setAttribute("src", href);
    frame.title = dataset.title;
    frame.setAttribute("loading", "lazy");
    frame.setAttribute("height", "480");
    frame.setAttribute("style", "width: 100%; border: 0");
    const sizes = `${dataset.root}assets/claimbook/embed/embed.js`;
    script.setAttribute("src", new URL(sizes, document.baseURI).href);
    // eslint-disable-next-line no-restricted-properties -- it is read here, as text to copy
    return [frame, script].map((each) => each.outerHTML).join("\n");
  }

  function offerCopy(part, copies) {
    if (!navigator.clipboard || part.nextElementSibling?.matches(".cb-copy")) return;
    part.after(...Object.entries(copies).flatMap(([name, words]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "cb-copy";
      button.dataset.copy = words;
      button.textContent = name;
      return [button, " "];
    }));
  }

  // The inspector has copies of these buttons, so that the document listens.
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.(".cb-copy");
    if (!button) return;
    const name = button.textContent;
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = name; }, 2000);
  });

  if (window.document$) window.document$.subscribe(mount);
  document.addEventListener("DOMContentLoaded", mount);
  if (document.readyState !== "loading") mount();
})();
