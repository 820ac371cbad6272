import { TextDecoder, TextEncoder } from "node:util";

/** Every browser has them; jsdom does not. Import before what needs them. */
Reflect.set(globalThis, "TextDecoder", TextDecoder);
Reflect.set(globalThis, "TextEncoder", TextEncoder);
