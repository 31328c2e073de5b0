// The extension as VS Code runs it, but for VS Code: the bundle, the real program, a draft that is edited.
const assert = require("node:assert/strict");
const { mkdtempSync } = require("node:fs");
const Module = require("node:module");
const { tmpdir } = require("node:os");
const { join, resolve } = require("node:path");
const test = require("node:test");
const { open } = require("./vscode.js");

const program = process.env.FACTDESK ?? resolve(__dirname, "..", "..", "..", "factdesk");

test("a draft is marked while it is written", { timeout: 300_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "factdesk-"));
    const text = "The regatta started on Thursday, March 11, 2025, the club said.\n";
    const editor = open(folder, "a.txt", text, { path: program, arguments: ["--no-decisions"] });
    const load = Module._load;
    Module._load = (request, ...more) => (request === "vscode" ? editor.vscode : load(request, ...more));
    const marked = count =>
        new Promise(done => {
            editor.shown.on(marks => marks.length === count && done(marks));
        });

    const first = marked(1);
    const extension = require("../out/extension.js");
    await extension.activate();
    const [mark] = await first;
    assert.equal(mark.code, "weekday-date-mismatch");
    assert.equal(mark.source, "factdesk");
    assert.deepEqual([mark.range.start.character, mark.range.end.character], [23, 47]);

    const none = marked(0);
    await editor.type(23, 31, "Tuesday");
    await none;

    await extension.deactivate();
});
