import { oneByOne } from "../../../src/workbench/page/one-by-one";

describe("acts one by one", () => {
  it("come in their order, each when the task before is over with all its promises", async () => {
    const channel = new MessageChannel();
    const later = oneByOne(channel);
    const seen: string[] = [];
    await new Promise<void>((done) => {
      later(async () => {
        later(() => seen.push("second"));
        later(() => done(void seen.push("third")));
        for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
        seen.push("first");
      });
    });
    channel.port1.close();
    expect(seen).toEqual(["first", "second", "third"]);
  });
});
