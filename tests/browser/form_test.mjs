// Opens the form in a browser, as its users do, and looks at what it shows and writes.
//
//   node form_test.mjs WAYMARK [NAME…]     a NAME picks the tests whose sentence holds it
import { tidyUp, useIn } from "./form.mjs";
import "./form_files_tests.mjs";
import "./form_reading_tests.mjs";
import "./form_use_tests.mjs";
import { testInBrowser } from "./tests.mjs";

const [waymark, ...names] = process.argv.slice(2);
if (!waymark) {
  console.error("usage: node form_test.mjs WAYMARK [NAME…]");
  process.exit(2);
}
await testInBrowser(names, (browser) => useIn(browser, waymark), tidyUp);
