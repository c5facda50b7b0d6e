"""What the page does when it may run a script. Without one it reads the same, only filters are missing."""

SCRIPT = """
"use strict";
(() => {
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const panels = all("details.claim");
  const byId = new Map(panels.map((panel) => [panel.lastElementChild.id, panel]));
  const marks = new Map();
  for (const mark of all(".m")) {
    for (const id of mark.dataset.c.split(" ")) {
      if (!marks.has(id)) marks.set(id, []);
      marks.get(id).push(mark);
    }
  }
  for (const badge of all("a.b")) {
    const id = badge.hash.slice(1);
    if (!marks.has(id)) marks.set(id, []);
    marks.get(id).push(badge);
  }
  document.documentElement.classList.add("js");

  const list = document.querySelector(".list");
  let chosen = null;
  let from = null;
  const box = (element) => element.getBoundingClientRect();
  const choose = (id, panel) => {
    if (chosen) {
      for (const mark of marks.get(chosen.id) || []) mark.classList.remove("chosen");
      chosen.panel.classList.remove("sheet");
      if (chosen.panel !== panel) chosen.panel.open = false;
    }
    chosen = { id, panel };
    panel.hidden = false;
    panel.open = true;
    for (const mark of marks.get(id) || []) mark.classList.add("chosen");
  };
  const bringIntoView = (panel) => {
    const mark = (marks.get(chosen.id) || [])[0];
    const over = getComputedStyle(panel).position === "fixed";
    const apart = getComputedStyle(list).overflowY === "auto";
    const bottom = over ? box(panel).top : innerHeight;
    if (apart) list.scrollTop += box(panel).top - box(list).top;
    else if (!over) panel.scrollIntoView({ block: "start" });
    if (mark && (over || apart) && (box(mark).top < 0 || box(mark).bottom > bottom)) {
      scrollBy(0, box(mark).top - bottom / 3);
    } else if (!mark && apart) list.scrollIntoView({ block: "nearest" });
  };
  const follow = () => {
    const panel = byId.get(location.hash.slice(1));
    if (!panel) return;
    choose(location.hash.slice(1), panel);
    panel.classList.toggle("sheet", from !== null);
    panel.firstElementChild.focus({ preventScroll: true });
    bringIntoView(panel);
  };
  const close = () => {
    if (!chosen) return;
    chosen.panel.open = false;
    chosen.panel.classList.remove("sheet");
    if (from) from.focus({ preventScroll: true });
    from = null;
  };
  const go = (id) => {
    history.pushState(null, "", "#" + id);
    follow();
  };
  addEventListener("popstate", follow);
  document.addEventListener("click", (event) => {
    const mark = event.target.closest(".m");
    const link = event.target.closest("a[href^='#']");
    if (event.target.closest(".close")) return close();
    const id = link ? link.hash.slice(1) : mark ? mark.dataset.c.split(" ")[0] : "";
    if (!byId.has(id)) return;
    from = mark || link.matches(".b") ? link || mark : null;
    event.preventDefault();
    go(id);
  });
  for (const panel of panels) {
    panel.addEventListener("toggle", () => {
      const id = panel.lastElementChild.id;
      if (!panel.open || (chosen && chosen.id === id)) return;
      from = null;
      choose(id, panel);
      history.replaceState(null, "", "#" + id);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    const within = event.target.closest("details.claim");
    if (!within || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const shown = panels.filter((panel) => !panel.hidden);
    const next = shown[shown.indexOf(within) + step];
    if (next) {
      from = null;
      go(next.lastElementChild.id);
    }
  });

  const form = document.querySelector(".filters form");
  const told = document.querySelector("#shown");
  const filter = () => {
    const on = (name) => new Set(all(`input[name=${name}]:checked`, form).map((box) => box.value));
    const kinds = on("kind"), risks = on("risk"), only = form.elements.only.checked;
    let shown = 0;
    for (const panel of panels) {
      const { kind, risk, blocks } = panel.dataset;
      const fits = kinds.has(kind) && risks.has(risk) && (!only || blocks === "yes");
      panel.hidden = !fits;
      shown += fits;
      for (const mark of marks.get(panel.lastElementChild.id) || []) {
        if (mark.matches(".b")) mark.classList.toggle("dim", !fits);
      }
    }
    for (const mark of all(".m")) {
      mark.classList.toggle("dim", mark.dataset.c.split(" ").every((id) => byId.get(id).hidden));
    }
    told.textContent = `${shown} of ${panels.length} claims shown`;
  };
  if (form) {
    form.parentElement.hidden = false;
    form.addEventListener("change", filter);
    filter();
  }
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = panels.filter((panel) => !panel.open);
    for (const panel of opened) panel.setAttribute("open", "");
  });
  addEventListener("afterprint", () => {
    for (const panel of opened) panel.removeAttribute("open");
  });
  follow();
})();
"""
