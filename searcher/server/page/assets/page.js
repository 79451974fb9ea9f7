// What the page gains with scripts: completions while typing, and results that change without loading the page anew.
// Everything works without it.
"use strict";

(() => {
  const box = document.querySelector(".box");
  const input = document.querySelector("#q");
  if (!box || !input) return;

  // Completions: a combobox with a list, after the practices of ARIA.
  const wait = 120;
  const list = document.createElement("ul");
  let typed = input.value;
  let chosen = -1;
  let timer = 0;
  let asking = null;

  const set = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  };

  const stopAsking = () => {
    clearTimeout(timer);
    asking?.abort();
  };

  const close = () => {
    stopAsking();
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (number) => {
    const options = [...list.children];
    chosen = number;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === number)));
    input.value = number < 0 ? typed : options[number].dataset.text;
    if (number < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", options[number].id);
  };

  const optionFor = (completion, number) => {
    const option = document.createElement("li");
    const text = document.createElement("bdi");
    const known = completion.text.startsWith(typed) ? typed : "";
    const rest = document.createElement("b");
    rest.textContent = completion.text.slice(known.length);
    text.append(known, rest);
    const count = document.createElement("span");
    count.className = "count";
    count.textContent = completion.articles.toLocaleString("en");
    count.setAttribute("aria-hidden", "true");
    option.append(text, count);
    option.dataset.text = completion.text;
    set(option, { id: `completion-${number}`, role: "option", "aria-selected": "false" });
    return option;
  };

  const show = (completions) => {
    list.replaceChildren(...completions.map(optionFor));
    chosen = -1;
    list.hidden = completions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  };

  const complete = async () => {
    stopAsking();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const address = `${box.dataset.suggest}?q=${encodeURIComponent(typed)}&limit=8`;
      const answer = await fetch(address, { signal });
      const { completions } = await answer.json();
      if (document.activeElement === input && Array.isArray(completions)) show(completions);
    } catch {
      if (!signal.aborted) close(); // completions are a help: without them one types on
    }
  };

  const move = (step) => {
    stopAsking(); // a late answer must not take away the list one chooses from
    const count = list.children.length;
    choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
  };

  set(input, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "completions" });
  set(list, { id: "completions", role: "listbox", class: "completions", "aria-label": box.dataset.label, hidden: "" });
  box.append(list);

  input.addEventListener("input", () => {
    typed = input.value;
    clearTimeout(timer);
    if (typed.trim() === "") close();
    else timer = setTimeout(complete, wait);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      if (chosen >= 0) choose(-1);
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "ArrowDown" && input.value.trim() !== "") {
      event.preventDefault();
      typed = input.value;
      complete();
    }
  });
  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    input.value = option.dataset.text;
    close();
    input.form.requestSubmit();
  });

  // Results without loading the page anew.
  const parts = ["main", "tools", "kept", "foot"];
  const live = document.querySelector("#live");
  let loading = null;
  let shown = location.search;

  const replaceBy = (page) => {
    for (const id of parts) {
      const next = page.getElementById(id);
      if (next) document.getElementById(id)?.replaceWith(document.adoptNode(next));
    }
    document.title = page.title;
    document.body.className = page.body.className;
    const feed = document.querySelector("link[rel=alternate]");
    const newFeed = page.querySelector("link[rel=alternate]");
    if (feed && newFeed) feed.href = newFeed.getAttribute("href");
    const query = page.getElementById("q");
    if (query) input.value = typed = query.getAttribute("value") ?? "";
  };

  const announce = () => {
    const heading = document.querySelector("#results");
    heading?.focus({ preventScroll: true });
    live.textContent = document.querySelector("#count")?.textContent ?? "";
  };

  const load = async (address, isBack) => {
    loading?.abort();
    loading = new AbortController();
    const { signal } = loading;
    document.querySelector("#main").setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal });
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!page.querySelector("#count")) throw new Error("no results"); // the first page: let the browser show it
      if (!isBack) history.pushState(null, "", address);
      shown = location.search;
      replaceBy(page);
      if (!isBack) scrollTo(0, 0);
      announce();
    } catch {
      if (!signal.aborted) location.assign(address);
    }
  };

  const addressOf = (form) => {
    const given = [...new FormData(form)].filter(([, value]) => value !== "");
    return `${form.getAttribute("action")}?${new URLSearchParams(given)}`;
  };

  // A link to other results, from a page of results: other pages have other parts.
  const isResults = (link) =>
    document.querySelector("#count") && link.origin === location.origin && link.pathname === location.pathname && !link.hash;

  document.addEventListener("click", (event) => {
    const link = event.target.closest("#main a");
    if (!link || !isResults(link) || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    load(link.href, false);
  });
  document.addEventListener("submit", (event) => {
    close();
    if (!document.querySelector("#count")) return;
    event.preventDefault();
    load(addressOf(event.target), false);
  });
  addEventListener("popstate", () => {
    // Places of the page are in the history too.
    if (document.querySelector("#count") && shown !== location.search) load(location.href, true);
  });
})();
