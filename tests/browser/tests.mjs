// Tests whose names are sentences. Must not know what they test.
import { each, end, withBrowser } from "./browser.mjs";

const tests = [];
export const test = (name, run) => tests.push({ name, run });

// Runs those whose sentence holds one of the names, or all, and says which passed; returns [passed, failed].
async function runTests(names) {
  const chosen = tests.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
  let failed = 0;
  await each(chosen, () => ({ close() {} }), async (_, { name, run }) => {
    try {
      await run();
      console.log("ok      " + name);
    } catch (error) {
      ++failed;
      console.log("FAILED  " + name + "\n" + String(error.stack ?? error).replace(/^/gm, "    "));
    }
  });
  return [chosen.length - failed, failed];
}

// Those tests in a browser, which `useIn` is given first; `tidyUp` comes last, whatever happens. Ends the program.
export async function testInBrowser(names, useIn, tidyUp) {
  let told;
  try {
    told = await withBrowser((browser) => {
      useIn(browser);
      return runTests(names);
    });
  } finally {
    tidyUp();
  }
  end(...told);
}
