import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

/** Starts factdesk, which marks the drafts that are open from then on. */
export async function activate(): Promise<void> {
    const settings = vscode.workspace.getConfiguration("factdesk");
    const config = settings.get("config", "");
    client = new LanguageClient(
        "factdesk",
        "factdesk",
        {
            command: settings.get("path", "factdesk"),
            args: ["lsp", ...(config ? ["--config", config] : []), ...settings.get<string[]>("arguments", [])],
            options: { cwd: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath },
        },
        {
            documentSelector: ["plaintext", "markdown", "html"].flatMap(language =>
                ["file", "untitled"].map(scheme => ({ language, scheme })),
            ),
        },
    );
    await client.start();
}

/** Ends it. */
export async function deactivate(): Promise<void> {
    await client?.stop();
}
