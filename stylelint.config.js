export default {
  extends: "stylelint-config-standard",
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    "declaration-no-important": true,
    "declaration-property-value-disallowed-list": [
      { "font-size": ["/^[0-9.]+rem/"], font: ["/[0-9.]rem/"] },
      { message: "Sizes of text are steps of scale.css" },
    ],
    "custom-property-pattern": "^(cb|md)-.+$",
    "selector-class-pattern": [
      "^(cb(-[a-z0-9]+)*(__[a-z0-9]+(-[a-z0-9]+)*)?(--[a-z0-9]+)*|md-.+|key|visible)$",
      { message: "Name a class cb-block__part--kind. Others are the theme's, or those of a chart's tooltip." },
    ],
    // Safari, and Chromium before 130, know this one by its prefix alone.
    "property-no-vendor-prefix": [true, { ignoreProperties: ["box-decoration-break"] }],
    // The colours of charts are read from the sheet.
    "color-hex-length": "long",
    // Names of type families.
    "value-keyword-case": ["lower", { ignoreProperties: ["/^--cb-/"] }],
    // Parts of a page stand one below the other, whatever their rules weigh.
    "no-descending-specificity": null,
    // Rules that belong together stand together; an empty line begins the next group.
    "rule-empty-line-before": null,
    "at-rule-empty-line-before": null,
    "custom-property-empty-line-before": null,
    "media-feature-range-notation": "prefix",
  },
  overrides: [
    // On paper sizes are of another scale.
    { files: "**/print.css", rules: { "declaration-property-value-disallowed-list": null } },
  ],
};
