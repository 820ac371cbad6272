import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PageServer } from "../../../src/workbench/serve/page-server";
import { servePages } from "../../../src/workbench/serve/page-server";

const folder = mkdtempSync(join(tmpdir(), "khuyenhoc-served-"));
let server: PageServer;

beforeAll(async () => {
  mkdirSync(join(folder, "dist", "workbench"), { recursive: true });
  writeFileSync(join(folder, "dist", "workbench", "index.html"), "<p>trang</p>");
  writeFileSync(join(folder, "secret.txt"), "không phải của trang");
  const started = await servePages(join(folder, "dist"), "/workbench/index.html", 0);
  if (!started.ok) throw new Error(started.detail);
  server = started.server;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The status and body of a request whose path goes out exactly as written. */
function ask(path: string, options: { readonly method?: string; readonly host?: string } = {}): Promise<{ status: number; body: string; location: string | undefined }> {
  const { hostname, port, host } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method: options.method ?? "GET", headers: { host: options.host ?? host } }, (answer) => {
      let body = "";
      answer.on("data", (chunk: Buffer) => void (body += chunk.toString()));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body, location: answer.headers.location }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("the page server", () => {
  it("listens on the loopback interface and gives the built pages", async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await ask("/workbench/index.html")).toMatchObject({ status: 200, body: "<p>trang</p>" });
    expect(await ask("/")).toMatchObject({ status: 302, location: "/workbench/index.html" });
  });

  it.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/workbench/..%2f..%2fsecret.txt", "/workbench", "/nothing.html"])(
    "gives nothing from elsewhere: %s",
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it("refuses a path that is none, other methods, and requests made under another host's name", async () => {
    expect((await ask("/%E0%A4%A")).status).toBe(400);
    expect((await ask("/workbench/index.html", { method: "POST" })).status).toBe(405);
    expect((await ask("/workbench/index.html", { host: "example.org" })).status).toBe(421);
  });

  it("tells a taken port from others", async () => {
    const port = Number(new URL(server.address).port);
    expect(await servePages(folder, "/", port)).toMatchObject({ ok: false, reason: "port-taken", port });
  });
});
