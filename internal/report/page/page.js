"use strict";
(() => {
  // What is folded away is on paper all the same.
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("details:not(.help)")) folded.open = true;
  });
  const form = document.querySelector(".filters");
  const facts = Array.from(document.querySelectorAll(".fact"), (element) => ({
    element,
    severities: element.dataset.severities.split(" "),
    articles: element.dataset.articles.split(" "),
    rule: element.dataset.rule.toLowerCase(),
  }));
  if (facts.length === 0) return;

  const apply = () => {
    const severities = new Set(Array.from(form.querySelectorAll("[name=severity]:checked"), (box) => box.value));
    const rule = form.elements.rule.value.trim().toLowerCase();
    const article = form.elements.article.value;
    let shown = 0;
    for (const fact of facts) {
      const show = fact.severities.some((s) => s === "" || severities.has(s)) &&
        fact.rule.includes(rule) && (article === "" || fact.articles.includes(article));
      fact.element.hidden = !show;
      if (show) shown++;
    }
    for (const severity of ["error", "warning", "note"]) {
      document.body.classList.toggle("no-" + severity, !severities.has(severity));
    }
    form.elements.shown.value = shown === facts.length ? `all ${shown} facts` : `${shown} of ${facts.length} facts`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
})();
