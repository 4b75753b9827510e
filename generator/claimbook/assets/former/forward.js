// Leads from a former address of a page to its present one, and to the same place on it: what stands
// behind the # does not survive the way that works without a script.
(() => {
  "use strict";

  const present = document.querySelector("link[rel=canonical]");
  location.replace(present.href + location.hash);
})();
