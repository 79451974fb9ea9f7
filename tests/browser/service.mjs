// An index of the sample articles, a service that answers from it, and a browser: started once, ended with the tests.
import { spawn, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const setting = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run tests/browser/run, or ctest`);
  return value;
};

export const screenshots = setting("FIHRIS_SCREENSHOTS");

// An article as nobody should write it.
const hostile = {
  id: "hostile/<script>",
  title: "زنجبيل <script>window.hacked = 1</script>",
  text: "زنجبيل <img src=x onerror='window.hacked = 1'> \u202E نص مقلوب\nوفقرة ثانية </p><script>window.hacked = 1</script>",
  url: "javascript:window.hacked=1",
  source: "\"><svg onload=window.hacked=1>",
  author: "' onmouseover='window.hacked=1",
};

const makeIndex = (folder) => {
  const index = join(folder, "index");
  const file = join(folder, "hostile.jsonl");
  writeFileSync(file, `${JSON.stringify(hostile)}\n`);
  execFileSync(setting("FIHRIS_INDEXER"), ["--index", index, "add", setting("FIHRIS_CORPUS"), file], { stdio: "ignore" });
  return index;
};

// Resolves with the address that the service prints when it listens.
const listening = (process_) =>
  new Promise((resolve, reject) => {
    const lines = createInterface({ input: process_.stderr });
    const seen = [];
    lines.on("line", (line) => {
      seen.push(line);
      const address = line.match(/serving (http:\/\/127\.0\.0\.1:\d+)\//);
      if (address) resolve(address[1]);
    });
    process_.on("exit", (code) => reject(new Error(`the service ended with ${code}: ${seen.join("\n")}`)));
  });

export const start = async () => {
  const folder = mkdtempSync(join(tmpdir(), "fihris-browser-"));
  mkdirSync(screenshots, { recursive: true });
  let service;
  const end = () => {
    service?.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    service = spawn(setting("FIHRIS_SEARCHER"), ["--index", makeIndex(folder), "serve", "--port", "0"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const address = await listening(service);
    const browser = await chromium.launch({
      executablePath: setting("FIHRIS_CHROMIUM"),
      chromiumSandbox: process.getuid() !== 0, // which root cannot have
    });
    return { address, browser, end: () => browser.close().finally(end) };
  } catch (error) {
    end();
    throw error;
  }
};
