import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["**/minisearch.js", "**/node_modules/**"] },
  js.configs.recommended,
  {
    files: ["generator/claimbook/assets/**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "script", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      strict: ["error", "function"],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-implicit-globals": "error",
      // Text of articles is set as text, and never becomes markup or code.
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-properties": ["error",
        { property: "innerHTML", message: "Use textContent." },
        { property: "outerHTML", message: "Use replaceWith." },
        { property: "insertAdjacentHTML", message: "Use append." },
        { object: "document", property: "write", message: "Use append." },
      ],
      "max-len": ["error", { code: 110 }],
    },
  },
  {
    files: ["generator/claimbook/assets/search/*.js"],
    languageOptions: { globals: globals.worker },
  },
  {
    files: ["generator/claimbook/assets/claims/*.js"],
    languageOptions: { sourceType: "module" },
  },
];
