// Runs the script of the example page without a browser: run-example-page.js FOLDER SERVICE QUERY
// It gets the elements that its page has, and no others; prints the status and an element of the list a line.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const [folder, service, query] = process.argv.slice(2);

class Element {
  constructor(name) {
    this.name = name;
    this.children = [];
    this.listeners = {};
  }
  set textContent(text) { this.children = [text]; }
  get textContent() { return this.children.map((each) => each.textContent ?? each).join(""); }
  append(...children) { this.children.push(...children); }
  replaceChildren(...children) { this.children = children; }
  addEventListener(name, listener) { this.listeners[name] = listener; }
  toString() {
    const inside = this.children.map((each) => String(each).replaceAll("\n", " ")).join("");
    return `<${this.name}>${inside}</${this.name}>`;
  }
}

const page = fs.readFileSync(path.join(folder, "index.html"), "utf8");
const elements = Object.fromEntries([...page.matchAll(/<(\w+) id="(\w+)"/g)].map(([, name, id]) => [id, new Element(name)]));
elements.query.value = query;

let asked;
const document = {
  body: { dataset: { service } },
  createElement: (name) => new Element(name),
  getElementById: (id) => elements[id],
};
const fetchOnce = (url) => (asked = fetch(url));
const code = fs.readFileSync(path.join(folder, "search.js"), "utf8");
vm.runInNewContext(code, { document, fetch: fetchOnce, TextEncoder, TextDecoder, URLSearchParams });

async function main() {
  elements.form.listeners.submit({ preventDefault() {} });
  await asked;
  while (elements.status.children.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  console.log([elements.status.textContent, ...elements.hits.children].join("\n"));
}

main();
