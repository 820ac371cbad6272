/*
 * Preloaded into a command: sends it a signal at a named stage, which is the nth call of a function of node:fs/promises
 * whose path matches. KHUYENHOC_SIGNAL_AT is JSON: { signal, call, path (a pattern), nth, half } – with `half`, half of the
 * bytes are written first.
 */
import { createRequire, syncBuiltinESMExports } from "node:module";

const { promises } = createRequire(import.meta.url)("node:fs");
const { signal, call, path, nth, half } = JSON.parse(process.env.KHUYENHOC_SIGNAL_AT);
const pattern = new RegExp(path, "u");
let seen = 0;

function strike() {
  process.kill(process.pid, signal);
  // A signal that is listened for is heard by the next turn of the loop; SIGKILL does not come back.
  return new Promise((resolve) => setTimeout(resolve, 30));
}

const isMeant = (given) => pattern.test(String(given).normalize("NFC")) && (seen += 1) === nth;

if (call === "writeFile") {
  const open = promises.open;
  promises.open = async (file, ...rest) => {
    const handle = await open(file, ...rest);
    const write = handle.writeFile.bind(handle);
    if (isMeant(file)) {
      handle.writeFile = async (bytes) => {
        if (half) await handle.write(bytes, 0, bytes.length >> 1, 0);
        await strike();
        await write(bytes);
      };
    }
    return handle;
  };
} else {
  const original = promises[call];
  promises[call] = async (file, ...rest) => {
    const meant = isMeant(file);
    if (meant && !half) await strike();
    const result = await original(file, ...rest);
    if (meant && half) {
      if (call === "copyFile") await promises.truncate(rest[0], 1000);
      await strike();
      if (call === "copyFile") await promises.writeFile(rest[0], await promises.readFile(file));
    }
    return result;
  };
}
syncBuiltinESMExports();
