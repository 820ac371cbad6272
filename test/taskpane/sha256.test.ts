import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../src/taskpane/worker/sha256";

describe("sha256", () => {
  it("is what Node's own gives, for every length around a block", () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = new Uint8Array(length).map((_, index) => (index * 31 + length) % 256);
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => sha256(bytes) === createHash("sha256").update(bytes).digest("hex")));
  });
});
