import { withoutAddress } from "../../src/text/form-of-address";

describe("how a person is addressed before the name", () => {
  it.each([
    ["Ông Lò Văn Hặc", "Lò Văn Hặc"],
    ["BÀ  QUÀNG THỊ BÓNG", "QUÀNG THỊ BÓNG"],
    ["Ô.Lò Văn Hặc", "Lò Văn Hặc"],
    ["B. Vì Thị Xôm", "Vì Thị Xôm"],
  ])("%s is %s", (name, plain) => expect(withoutAddress(name)).toBe(plain));

  it.each(["Bàn Thị Hoa", "Bàng Văn Sơn", "Ba Văn Tú", "Anh Thư", "Chị Hoa"])("%s is a name as it stands", (name) => expect(withoutAddress(name)).toBe(name));
});
