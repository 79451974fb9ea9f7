// Asks the service whose address stands in the page, and shows what it answers. Texts of articles never become HTML:
// matched words are found by `marks`, which are ranges of bytes of UTF-8.
"use strict";

const service = document.body.dataset.service;

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function appendMarked(parent, text, marks) {
  const bytes = new TextEncoder().encode(text);
  const part = (begin, end) => new TextDecoder().decode(bytes.subarray(begin, end));
  let at = 0;
  for (const [begin, end] of marks) {
    parent.append(part(at, begin), element("mark", part(begin, end)));
    at = end;
  }
  parent.append(part(at, bytes.length));
}

// Addresses come from articles: only those of the web become links.
function title(hit) {
  const isWeb = /^https?:\/\//.test(hit.url);
  const made = document.createElement(isWeb ? "a" : "span");
  if (isWeb) made.href = hit.url;
  appendMarked(made, hit.title, hit.title_marks);
  return made;
}

function item(hit) {
  const made = document.createElement("li");
  const snippet = document.createElement("p");
  appendMarked(snippet, hit.snippet.text, hit.snippet.marks);
  made.append(title(hit), element("div", `${hit.source} ${hit.date}`), snippet);
  return made;
}

async function search(query) {
  const status = document.getElementById("status");
  const hits = document.getElementById("hits");
  try {
    const response = await fetch(`${service}/api/v1/search?${new URLSearchParams({ q: query, per_page: "10" })}`);
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.detail);
    status.textContent = answer.answers_suggestion ? `النتائج: ${answer.total}، عن «${answer.suggestion}»`
                                                   : `النتائج: ${answer.total}`;
    hits.replaceChildren(...answer.hits.map(item));
  } catch (error) {
    status.textContent = error.message;
    hits.replaceChildren();
  }
}

document.getElementById("form").addEventListener("submit", (event) => {
  event.preventDefault();
  search(document.getElementById("query").value);
});
