import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

/** Built pages being served. */
export interface PageServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

export type ServerStart =
  | { readonly ok: true; readonly server: PageServer }
  | { readonly ok: false; readonly reason: "port-taken" | "port-refused"; readonly port: number; readonly detail: string };

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".map": "application/json; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Serves a folder to this machine alone (the loopback interface), on `port` or, for 0, on a free one. `/` leads to
 * `home`. A request that names another host is refused, or a page elsewhere could read ours under its own name.
 */
export function servePages(folder: string, home: string, port: number): Promise<ServerStart> {
  const server = createServer((request, response) => void answer(folder, home, request, response));
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve({ ok: false, reason: error.code === "EADDRINUSE" ? "port-taken" : "port-refused", port, detail: error.message });
    });
    server.listen({ host: "127.0.0.1", port }, () => {
      const bound = server.address();
      const actual = typeof bound === "object" && bound !== null ? bound.port : port;
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ ok: true, server: { address: `http://127.0.0.1:${actual}`, close } });
    });
  });
}

async function answer(folder: string, home: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurHost(request.headers.host)) return refuse(response, 421);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const path = pathOf(request.url ?? "/");
  if (path === null) return refuse(response, 400);
  if (path === "/") {
    response.writeHead(302, { location: home }).end();
    return;
  }
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep)) return refuse(response, 404);
  try {
    const bytes = await readFile(file);
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-length": bytes.length,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      // The grid asks for the fonts of the machine, which are none of a page's business.
      "permissions-policy": "local-fonts=()",
    });
    response.end(request.method === "HEAD" ? undefined : bytes);
  } catch {
    // Whatever cannot be read, a missing file or a folder, is not there for a browser.
    refuse(response, 404);
  }
}

function isOurHost(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${status}\n`);
}
