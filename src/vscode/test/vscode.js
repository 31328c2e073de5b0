// As much of VS Code as a language client touches: one open draft, settings, and a record of what it is given to show.
const { fileURLToPath, pathToFileURL } = require("node:url");

class Event {
    listeners = [];
    on = (listener, self) => {
        this.listeners.push(self ? listener.bind(self) : listener);
        return new Disposable(() => {});
    };
    fire = async what => Promise.all(this.listeners.map(listener => listener(what)));
}

class Disposable {
    constructor(dispose) {
        this.dispose = dispose;
    }
    static from(...all) {
        return new Disposable(() => all.forEach(each => each.dispose()));
    }
}

class Uri {
    constructor(text) {
        this.text = text;
        this.scheme = text.slice(0, text.indexOf(":"));
        this.fsPath = this.scheme === "file" ? fileURLToPath(text) : text;
        this.path = this.fsPath;
    }
    static parse = text => new Uri(text);
    static file = path => new Uri(pathToFileURL(path).href);
    toString = () => this.text;
    with = () => this;
}

class Position {
    constructor(line, character) {
        Object.assign(this, { line, character });
    }
}

class Range {
    constructor(start, end, endLine, endCharacter) {
        this.start = endLine === undefined ? start : new Position(start, end);
        this.end = endLine === undefined ? end : new Position(endLine, endCharacter);
    }
}

class Diagnostic {
    constructor(range, message, severity) {
        Object.assign(this, { range, message, severity });
    }
}

class CancellationTokenSource {
    token = { isCancellationRequested: false, onCancellationRequested: () => new Disposable(() => {}) };
    cancel() {}
    dispose() {}
}

/** What nobody asks for here: an empty class under any name, a function that registers nothing, an event that never comes. */
function rest(known) {
    return new Proxy(known, {
        get(target, name) {
            if (name in target || typeof name === "symbol") return target[name];
            if (/^on[A-Z]/.test(name)) return (target[name] = new Event().on);
            if (/^[A-Z]/.test(name)) return (target[name] = rest(class {}));
            return (target[name] = () => new Disposable(() => {}));
        },
    });
}

/** VS Code with the draft `text` open in `folder`, and `settings`. */
exports.open = (folder, name, text, settings) => {
    const draft = {
        uri: Uri.file(`${folder}/${name}`),
        languageId: "plaintext",
        version: 1,
        isClosed: false,
        isDirty: false,
        text,
        getText: () => draft.text,
    };
    const changed = new Event();
    const shown = new Event();
    const marks = new Map();
    const noise = { append() {}, appendLine() {}, clear() {}, show() {}, dispose() {}, replace() {}, logLevel: 3 };
    for (const level of ["trace", "debug", "info", "warn", "error"]) noise[level] = () => {};
    noise.onDidChangeLogLevel = new Event().on;
    return {
        draft,
        marks,
        shown,
        /** Types `words` in place of the characters `start` to `end` of the first line. */
        type: (start, end, words) => {
            const range = new Range(0, start, 0, end);
            draft.text = draft.text.slice(0, start) + words + draft.text.slice(end);
            draft.version++;
            return changed.fire({
                document: draft,
                contentChanges: [{ range, rangeOffset: start, rangeLength: end - start, text: words }],
            });
        },
        vscode: rest({
            Disposable,
            Uri,
            Position,
            Range,
            Diagnostic,
            CancellationTokenSource,
            version: "1.91.0",
            EventEmitter: class {
                event = (this.own = new Event()).on;
                fire = what => this.own.fire(what);
                dispose() {}
            },
            CodeActionKind: rest({ Empty: { append: value => ({ value }) }, QuickFix: { value: "quickfix" } }),
            DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
            LogLevel: { Off: 0, Trace: 1, Debug: 2, Info: 3, Warning: 4, Error: 5 },
            commands: rest({}),
            env: { language: "en", appName: "stub", openExternal: async () => true },
            window: rest({
                createOutputChannel: () => noise,
                visibleTextEditors: [{ document: draft }],
                activeTextEditor: { document: draft },
                tabGroups: rest({ all: [], close: () => {} }),
                showErrorMessage: async message => {
                    throw new Error(message);
                },
            }),
            workspace: rest({
                textDocuments: [draft],
                notebookDocuments: [],
                workspaceFolders: [{ uri: Uri.file(folder), name: "desk", index: 0 }],
                getWorkspaceFolder: () => undefined,
                onDidChangeTextDocument: changed.on,
                getConfiguration: section => ({
                    get: (key, other) => (section === "factdesk" && key in settings ? settings[key] : other),
                }),
                createFileSystemWatcher: () => rest({ dispose() {} }),
            }),
            languages: rest({
                match: (selector, document) =>
                    [selector].flat().some(each => each.language === document.languageId) ? 10 : 0,
                createDiagnosticCollection: () =>
                    rest({
                        set: (uri, diagnostics) => {
                            marks.set(uri.toString(), diagnostics);
                            shown.fire(diagnostics);
                        },
                        dispose() {},
                    }),
            }),
        }),
    };
};
