import { TextDecoder, TextEncoder } from "node:util";

// jsdom has no encoders, and rooms make theirs as they load: this must be the first import of a test.
Object.assign(globalThis, { TextDecoder, TextEncoder });
