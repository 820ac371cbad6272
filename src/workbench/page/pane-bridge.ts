import { linkAround } from "./pane-link";

// Stands in the pane's frame before the library, which looks for this global as it loads.
const link = linkAround();
const bridge = {
  sendMessageToHost: (message: string): void => link.send(message),
  onMessageFromHost: (_message: string): void => undefined,
};
Reflect.set(globalThis, "_richApiNativeBridge", bridge);
link.connect((message) => bridge.onMessageFromHost(message));
