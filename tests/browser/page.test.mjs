// The search page in a real browser, as readers meet it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import axe from "axe-core";
import { screenshots, start } from "./service.mjs";

let service;
before(async () => (service = await start()));
after(() => service?.end());

const wide = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const query = "زلزال المغرب";
const results = `/?q=${encodeURIComponent(query)}`;
const many = `/?q=${encodeURIComponent("من في")}`;

// Gives a page of its own to each visit, and holds what no visit may have: errors, broken rules, other hosts.
const visit = async (path, options, look) => {
  const context = await service.browser.newContext({ viewport: wide, colorScheme: "light", ...options });
  const page = await context.newPage();
  const bad = [];
  let bytes = 0;
  const reading = [];
  page.on("console", (message) => message.type() === "error" && bad.push(message.text()));
  page.on("pageerror", (error) => bad.push(String(error)));
  page.on("dialog", (dialog) => bad.push(`a dialog: ${dialog.message()}`) && dialog.dismiss());
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== service.address) bad.push(`a request to ${request.url()}`);
  });
  page.on("response", (response) => {
    reading.push(response.body().then((body) => (bytes += body.length), () => {}));
  });
  try {
    const response = await page.goto(service.address + path);
    const firstView = async () => {
      await page.waitForLoadState("networkidle");
      await Promise.all(reading);
      return bytes;
    };
    await look(page, { response, firstView });
    assert.deepEqual(bad, [], path);
  } finally {
    await context.close();
  }
};

const shot = (page, name, fullPage = false) => page.screenshot({ path: join(screenshots, `${name}.png`), fullPage });
const marker = (page) => page.evaluate(() => (window.isSamePage = true));
const isSamePage = (page) => page.evaluate(() => window.isSamePage === true);
const focused = (page) => page.evaluate(() => document.activeElement.id);
const parameter = (page, name) => new URL(page.url()).searchParams.get(name);
const firstTitle = (page) => page.locator(".hits h2").first().innerText();

test("a query that is typed has results with marked words", () =>
  visit("/", {}, async (page) => {
    assert.equal(await focused(page), "q");
    await page.keyboard.type(query);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".hits");
    assert.equal(parameter(page, "q"), query);
    assert.ok((await page.locator(".hits mark").count()) > 5);
    assert.match(await page.title(), /زلزال المغرب/);
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
  }));

test("the first views are smaller than 60 KB, and all of it comes from the service", async () => {
  for (const path of ["/", results, `${results}&group=story`])
    await visit(path, {}, async (page, { firstView }) => {
      const bytes = await firstView();
      console.log(`${decodeURIComponent(path)}: ${bytes} bytes`);
      assert.ok(bytes > 5000 && bytes < 60_000, `${path}: ${bytes} bytes`);
    });
});

test("completions are chosen with arrow keys, and Escape gives back what was typed", () =>
  visit("/", {}, async (page) => {
    const box = page.getByRole("combobox");
    await box.pressSequentially("محاد");
    await page.getByRole("option").first().waitFor();
    assert.equal(await box.getAttribute("aria-expanded"), "true");
    await box.press("ArrowDown");
    const chosen = page.locator("[role=option][aria-selected=true]");
    assert.equal(await box.getAttribute("aria-activedescendant"), await chosen.getAttribute("id"));
    assert.equal(await box.inputValue(), await chosen.getAttribute("data-text"));
    await shot(page, "completions");
    await box.press("ArrowUp");
    assert.equal(await box.inputValue(), "محاد");
    await box.press("ArrowUp");
    assert.equal(await page.getByRole("option").last().getAttribute("aria-selected"), "true");
    await box.press("Escape");
    assert.equal(await box.inputValue(), "محاد");
    assert.equal(await box.getAttribute("aria-expanded"), "false");
    assert.equal(await page.getByRole("listbox").count(), 0);
  }));

test("an answer that comes late does not take away the list one chooses from", () =>
  visit("/", {}, async (page) => {
    const box = page.getByRole("combobox");
    await box.pressSequentially("محا");
    await page.getByRole("option").first().waitFor();
    let release;
    const released = new Promise((resolve) => (release = resolve));
    const handled = new Promise((resolve) =>
      page.route(/suggest/, async (route) => {
        resolve();
        await released;
        await route.fulfill({ json: { completions: [{ text: "متأخر", articles: 1 }] } }).catch(() => {});
      }),
    );
    await box.pressSequentially("د");
    await handled;
    await box.press("ArrowDown");
    const chosen = await box.inputValue();
    assert.notEqual(chosen, "محاد");
    release();
    await page.waitForTimeout(200);
    assert.equal(await page.locator("[role=option][aria-selected=true]").getAttribute("data-text"), chosen);
    await box.press("ArrowUp");
    assert.equal(await box.inputValue(), "محاد");
  }));

test("a completion that is chosen is searched, by key and by pointer", async () => {
  const choose = (act) =>
    visit("/", {}, async (page) => {
      const box = page.getByRole("combobox");
      await box.pressSequentially("محاد");
      const option = page.getByRole("option").first();
      await option.waitFor();
      const text = await option.getAttribute("data-text");
      await act(box, option);
      await page.waitForSelector(".hits");
      assert.equal(parameter(page, "q"), text);
    });
  await choose(async (box) => {
    await box.press("ArrowDown");
    await box.press("Enter");
  });
  await choose((box, option) => option.click());
});

test("a facet narrows the results without loading the page anew, and Back widens them", () =>
  visit(results, {}, async (page) => {
    await marker(page);
    const before_ = await page.locator("#count strong").innerText();
    await page.locator("#filters a", { hasText: "المرفأ" }).click();
    await page.waitForSelector(".chips");
    assert.equal(parameter(page, "source"), "المرفأ");
    assert.ok(await isSamePage(page));
    const count = await page.locator("#count").innerText();
    assert.notEqual(await page.locator("#count strong").innerText(), before_);
    assert.equal(await page.locator("#live").innerText(), count);
    assert.equal(await focused(page), "results");
    for (const source of await page.locator(".hits .source").allInnerTexts()) assert.equal(source, "المرفأ");
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector("#count strong").innerText === text, before_);
    assert.ok(await isSamePage(page));
    await page.goForward();
    await page.waitForSelector(".chips");
    await page.locator(".chips a").click();
    await page.waitForFunction(() => !document.querySelector(".chips"));
    assert.equal(parameter(page, "source"), null);
  }));

test("pages are turned without loading the page anew", () =>
  visit(many, {}, async (page) => {
    await marker(page);
    const first = await firstTitle(page);
    await page.locator("a[rel=next]").click();
    await page.waitForSelector(".hits[start='11']");
    assert.equal(parameter(page, "page"), "2");
    assert.notEqual(await firstTitle(page), first);
    assert.equal(await page.locator(".pages [aria-current=page]").innerText(), "2");
    assert.ok(await isSamePage(page));
    assert.equal(await page.evaluate(() => scrollY), 0);
  }));

test("the order can be by date, and a search afterwards keeps it", () =>
  visit(many, {}, async (page) => {
    await marker(page);
    await page.locator(".order a", { hasText: "الأحدث" }).click();
    await page.waitForURL(/sort=date/);
    await page.waitForFunction(() => document.querySelector(".switch [aria-current]").innerText === "الأحدث");
    const dates = await page.locator(".hits time").evaluateAll((all) => all.map((time) => time.dateTime));
    assert.deepEqual(dates, [...dates].sort().reverse());
    await page.fill("#q", query);
    await page.press("#q", "Enter");
    await page.waitForFunction((text) => document.title.includes(text), query);
    assert.equal(parameter(page, "sort"), "date");
    assert.ok(await isSamePage(page));
  }));

test("a range of days narrows the results", () =>
  visit(many, {}, async (page) => {
    await page.fill("[name=from]", "2024-09-01");
    await page.fill("[name=to]", "2024-09-30");
    await page.locator(".days button").click();
    await page.waitForSelector(".chips");
    for (const date of await page.locator(".hits time").evaluateAll((all) => all.map((time) => time.dateTime)))
      assert.match(date, /^2024-09-/);
  }));

test("reports of one event stand together", () =>
  visit(`/?q=${encodeURIComponent("محادثات عمان")}`, {}, async (page) => {
    await page.locator(".order a", { hasText: "قصص" }).click();
    await page.waitForSelector(".stories");
    assert.match(await page.locator(".badge").first().innerText(), /أخبار.*مصادر|أخبار.*مصدران/);
    assert.ok((await page.locator(".stories > li").first().locator(".reports li").count()) > 0);
    await shot(page, "stories");
  }));

test("an article is shown whole, with its matches, its original and others like it", () =>
  visit(results, {}, async (page) => {
    await page.locator(".hits h2 a", { hasText: "سواحل أغادير" }).click();
    await page.waitForSelector(".whole");
    assert.ok((await page.locator(".whole mark").count()) > 3);
    assert.ok((await page.locator(".whole p[dir]").count()) > 5);
    assert.ok((await page.locator(".similar li").count()) > 0);
    assert.match(await page.locator(".whole a[rel~=external]").getAttribute("href"), /^https:\/\/madar\.example\//);
    await shot(page, "article", true);
    await page.locator(".back a").click();
    await page.waitForSelector(".hits");
    assert.equal(parameter(page, "q"), query);
  }));

test("without scripts everything is there", () =>
  visit("/", { javaScriptEnabled: false }, async (page) => {
    await page.fill("#q", query);
    await page.press("#q", "Enter");
    await page.waitForSelector(".hits");
    await page.locator("#filters a", { hasText: "المرفأ" }).click();
    await page.waitForSelector(".chips");
    await page.locator(".chips a").click();
    await page.fill("#q", "من في");
    await page.press("#q", "Enter");
    await page.locator("a[rel=next]").click();
    await page.waitForSelector(".hits[start='11']");
    await page.locator(".hits h2 a").first().click();
    await page.waitForSelector(".whole");
    await page.locator("#tools a[lang=en]").click();
    await page.waitForSelector("html[lang=en] .whole");
  }));

test("the keyboard alone reaches everything, and the focus is seen", () =>
  visit(results, {}, async (page) => {
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null), "the link skips the heading");
    const reached = new Set();
    for (let count = 0; count < 200; ++count) {
      const name = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
        const box = document.activeElement.closest(".box");
        const isSeen = (outlineStyle !== "none" && outlineWidth !== "0px") || box !== null;
        const place = document.activeElement.closest("#filters, .hits, .order, #foot, .top")?.className;
        const tag = document.activeElement.outerHTML.slice(0, 80);
        return { isSeen, place, tag, isBody: document.activeElement === document.body };
      });
      if (name.isBody) break;
      assert.ok(name.isSeen, `the focus is not seen: ${name.tag}`);
      reached.add(name.place);
      await page.keyboard.press("Tab");
    }
    for (const place of ["order", "hits"]) assert.ok(reached.has(place), `${place} was not reached`);
    await page.locator("#filters a").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".chips");
  }));

test("screen readers and assistive tools find no serious fault", async () => {
  const paths = {
    home: "/",
    results,
    english: `${results}&ui=en`,
    dark: `${results}&theme=dark&source=${encodeURIComponent("المرفأ")}`,
    stories: `${results}&group=story`,
    zero: "/?q=zxqv&source=x",
    odd: `/?q=${encodeURIComponent('محدثات "')}`,
    paged: `${many}&page=2`,
    article: `/article/madar-2024-0917-quake?q=${encodeURIComponent("زلزال")}`,
    about: "/about",
    missing: "/article/nobody",
  };
  for (const [name, path] of Object.entries(paths))
    await visit(path, {}, async (page, { response }) => {
      await page.evaluate(axe.source);
      const found = await page.evaluate(() => window.axe.run());
      const told = found.violations.map(({ impact, id, nodes }) => `${impact} ${id}: ${nodes.map((n) => n.html)}`);
      assert.deepEqual(told, [], name);
      assert.ok(found.passes.length > 10, name);
      assert.ok([200, 404].includes(response.status()));
    }).catch((error) => {
      if (name !== "missing" || !/404/.test(String(error.message))) throw error; // browsers report it as an error
    });
});

test("the page fits phones, down to 320 pixels", async () => {
  for (const width of [320, phone.width])
    for (const path of ["/", results, `${results}&group=story`, `${many}&page=2`, "/about", "/?q=zxqv"])
      await visit(path, { viewport: { ...phone, width } }, async (page) => {
        const wideness = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wideness <= width, `${path} is ${wideness} wide on ${width}`);
      });
});

test("hostile articles do nothing", () =>
  visit(`/?q=${encodeURIComponent("زنجبيل")}`, {}, async (page) => {
    assert.match(await page.locator(".hits .author").first().innerText(), /^' onmouseover='/);
    await page.locator(".hits h2 a").first().click();
    await page.waitForSelector(".whole");
    assert.equal(await page.locator(".whole script, .whole img, .whole a[href^=javascript]").count(), 0);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
  }));

test("the dark colours come with the device, or by choice", async () => {
  const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  let light, dark;
  await visit(results, {}, async (page) => (light = await paper(page)));
  await visit(results, { colorScheme: "dark" }, async (page) => {
    dark = await paper(page);
    await shot(page, "dark");
  });
  assert.notEqual(dark, light);
  await visit(`${results}&theme=dark`, {}, async (page) => assert.equal(await paper(page), dark));
  await visit(`${results}&theme=light`, { colorScheme: "dark" }, async (page) => assert.equal(await paper(page), light));
});

test("on paper there is the text alone", () =>
  visit(results, {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    for (const part of [".top", "#filters", "#foot"]) assert.ok(!(await page.locator(part).isVisible()), part);
    assert.ok(await page.locator(".hits").isVisible());
  }));

test("pictures of the pages are kept", async () => {
  const pictures = [
    ["home", "/", {}],
    ["home-dark", "/", { colorScheme: "dark" }],
    ["light", results, {}],
    ["phone", results, { viewport: phone }],
    ["phone-home", "/", { viewport: phone }],
    ["english", `${results}&ui=en`, {}],
    ["zero", `/?q=${encodeURIComponent("قسطنطينوبليس")}&source=x`, {}],
    ["about", "/about", {}],
    ["forced-colors", `${results}&source=${encodeURIComponent("المرفأ")}`, { forcedColors: "active" }],
  ];
  for (const [name, path, options] of pictures) await visit(path, options, (page) => shot(page, name));
});

test("an address that leads nowhere shows a page, and says 404", async () => {
  const response = await fetch(`${service.address}/nowhere?ui=en`, { headers: { Accept: "text/html" } });
  assert.equal(response.status, 404);
  assert.match(await response.text(), /There is no page here/);
});

test("the description of the API is valid OpenAPI", async () => {
  const description = await (await fetch(`${service.address}/openapi.json`)).json();
  const validator = new Validator();
  const { valid, errors } = await validator.validate(description);
  assert.ok(valid, JSON.stringify(errors));
  assert.equal(validator.version, "3.1");
});
