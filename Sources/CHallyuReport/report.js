"use strict";
// Everything shown is set as text, never as markup.
(() => {
  const PAGE_ROWS = 25;
  const data = JSON.parse(document.getElementById("data").textContent);
  const blocks = new Map();

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "class") element.className = value;
      else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };

  const entityName = (index) => (index === null || index === undefined ? "" : data.entities[index][1] || data.entities[index][0]);

  /** A table of many rows, a page at a time, with a filter. `columns` are [heading, row => text or element, class of the cells]. */
  const pagedTable = (place, label, rows, columns, searched) => {
    let shown = rows;
    let page = 0;
    const body = make("tbody");
    const status = make("span", { class: "quiet", role: "status" });
    const back = make("button", { type: "button", onclick: () => turn(-1) }, "Previous");
    const next = make("button", { type: "button", onclick: () => turn(1) }, "Next");
    const filter = make("input", { type: "search", "aria-label": "Filter: " + label, placeholder: "Filter" });
    const head = make("tr", {}, ...columns.map(([heading, , kind]) =>
      make("th", kind ? { scope: "col", class: kind } : { scope: "col" }, heading)));
    const draw = () => {
      const last = Math.max(0, Math.ceil(shown.length / PAGE_ROWS) - 1);
      page = Math.min(Math.max(page, 0), last);
      body.replaceChildren(...shown.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS).map((row) =>
        make("tr", {}, ...columns.map(([, cell, kind]) => {
          const content = cell(row);
          return make("td", kind ? { class: kind } : {}, content === null || content === undefined ? "" : content);
        }))));
      status.textContent = shown.length === 0 ? "nothing" : (page * PAGE_ROWS + 1) + " to " +
        Math.min(shown.length, (page + 1) * PAGE_ROWS) + " of " + shown.length;
      back.disabled = page === 0;
      next.disabled = page === last;
    };
    const turn = (step) => { page += step; draw(); };
    let waiting;
    filter.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const wanted = filter.value.toLocaleLowerCase("en");
        shown = wanted ? rows.filter((row) => searched(row).toLocaleLowerCase("en").includes(wanted)) : rows;
        page = 0;
        draw();
      }, 150);
    });
    place.replaceChildren(
      make("div", { class: "tools" }, filter, back, next, status),
      make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, make("table", {}, make("caption", {}, label), make("thead", {}, head), body)));
    draw();
  };

  // Articles

  const content = (number) => {
    const block = data.documents[number][4];
    if (block < 0) return null;
    if (!blocks.has(block)) {
      if (blocks.size > 8) blocks.delete(blocks.keys().next().value);
      blocks.set(block, JSON.parse(document.getElementById("block-" + block).textContent));
    }
    return blocks.get(block)[number - block * data.blockDocuments];
  };

  const value = (column, raw) => {
    if (raw === null || raw === undefined) return "";
    if (column[1] === "entity") return entityName(raw);
    if (column[1] === "word") return data.words[raw];
    return String(raw);
  };

  /** The table, then name and value of each filled column of a row. */
  const card = (row) => {
    const table = data.tables[row[0]];
    const list = make("dl");
    table[1].forEach((column, place) => {
      const text = value(column, row[4 + place]);
      if (text !== "") list.append(make("dt", {}, column[0]), make("dd", {}, text));
    });
    return [make("h4", {}, make("span", { class: table[0] }, table[0])), list];
  };

  /** Text with a mark around each stretch that the same rows cover. */
  const marked = (text, rows, choose) => {
    const points = Array.from(text);
    const edges = new Set([0, points.length]);
    for (const row of rows) { edges.add(Math.min(row[1], points.length)); edges.add(Math.min(row[2], points.length)); }
    const cuts = Array.from(edges).sort((a, b) => a - b);
    const opening = rows.slice().sort((a, b) => a[1] - b[1]);
    let open = [];
    let next = 0;
    const out = document.createDocumentFragment();
    for (let at = 0; at + 1 < cuts.length; at++) {
      const [start, end] = [cuts[at], cuts[at + 1]];
      while (next < opening.length && opening[next][1] <= start) open.push(opening[next++]);
      open = open.filter((row) => row[2] > start);
      const piece = points.slice(start, end).join("");
      if (open.length === 0) { out.append(piece); continue; }
      const covering = open.slice().sort((a, b) => (a[2] - a[1]) - (b[2] - b[1]) || a[0] - b[0]);
      const names = Array.from(new Set(covering.map((row) => data.tables[row[0]][0])));
      const mark = make("mark", { class: names[0], tabindex: "0", role: "button", title: names.join(", ") }, piece);
      const act = () => choose(mark, covering);
      mark.addEventListener("click", act);
      mark.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") { event.preventDefault(); act(); }
      });
      out.append(mark);
    }
    return out;
  };

  const reader = document.getElementById("reader");

  const openArticle = (number, focus) => {
    const [id, title, site, published, , rowCount] = data.documents[number];
    const details = make("aside", { "aria-live": "polite", "aria-label": "Row" },
      make("p", { class: "quiet" }, "Choose a marked place to see its row: click it, or reach it with Tab and press Enter."));
    let chosen = null;
    const choose = (mark, rows) => {
      if (chosen) chosen.classList.remove("chosen");
      chosen = mark;
      mark.classList.add("chosen");
      details.replaceChildren(...rows.flatMap(card));
    };
    const found = content(number);
    const heading = make("h3", { tabindex: "-1" });
    const article = make("article", {}, heading);
    if (found === null) {
      heading.textContent = title;
      article.append(make("p", { class: "note" }, "The text of this article is not in this file; see jsonl/documents.jsonl."));
    } else {
      heading.append(marked(title, found[1].filter((row) => row[3] === 1), choose));
      article.append(
        make("p", { class: "note" }, [site, published, rowCount + " rows", id].filter(Boolean).join(" · ")),
        marked(found[0], found[1].filter((row) => row[3] === 0), choose));
    }
    const step = (by) => make("button", Object.assign({ type: "button", onclick: () => go(number + by) },
      number + by < 0 || number + by >= data.documents.length ? { disabled: "" } : {}), by < 0 ? "Previous article" : "Next article");
    reader.replaceChildren(make("div", { class: "tools" }, step(-1), step(1)), make("div", { class: "reader" }, article, details));
    if (focus) { heading.focus(); reader.scrollIntoView(); }
  };

  const go = (number) => { location.hash = "article-" + (number + 1); };
  const byHash = (focus) => {
    const match = /^#article-([0-9]{1,9})$/.exec(location.hash);
    const number = match ? Number(match[1]) - 1 : 0;
    if (number < data.documents.length && (match || focus === false)) openArticle(number, focus);
  };

  const articleLink = (number) => number === null || number === undefined || number < 0 ? "" :
    make("button", { class: "plain", type: "button", onclick: () => go(number) }, data.documents[number][1] || data.documents[number][0]);
  const articleTitle = (number) => number === null || number < 0 ? "" : data.documents[number][1] + " " + data.documents[number][0];

  // Sections

  const place = (id) => document.getElementById(id);
  pagedTable(place("release-list"), "Releases, by date", data.releases, [
    ["date", (row) => row[0], "date"], ["title", (row) => entityName(row[1])], ["platform", (row) => entityName(row[2])],
    ["market", (row) => entityName(row[3])], ["status", (row) => row[4]], ["article", (row) => articleLink(row[5])],
  ], (row) => [row[0], entityName(row[1]), entityName(row[2]), entityName(row[3]), row[4]].join(" "));
  pagedTable(place("pair-list"), "People named in the same articles", data.pairs, [
    ["person", (row) => entityName(row[0])], ["with", (row) => entityName(row[1])], ["articles", (row) => row[2], "number"],
  ], (row) => entityName(row[0]) + " " + entityName(row[1]));
  pagedTable(place("issue-list"), "What was uncertain", data.issues, [
    ["severity", (row) => row[0]], ["code", (row) => row[1]], ["field", (row) => row[2]], ["detail", (row) => row[3]],
    ["stage", (row) => row[4]], ["article", (row) => articleLink(row[5])],
  ], (row) => row.slice(0, 5).join(" ") + " " + articleTitle(row[5]));
  pagedTable(place("article-list"), "Articles", data.documents.map((_, number) => number), [
    ["title", articleLink], ["site", (number) => data.documents[number][2]], ["published", (number) => data.documents[number][3], "date"],
    ["rows", (number) => data.documents[number][5], "number"],
  ], (number) => data.documents[number].slice(0, 4).join(" "));
  addEventListener("hashchange", () => byHash(true));
  if (data.documents.length > 0) byHash(false);
})();
