/**
 * In place of `@fluentui/react-icons`, whose index evaluates each of its thousands of drawings: the same components, each
 * from the file of its own that the package has for it, when it is asked for. Fluent's components name some sixty.
 */
const withoutDrawings = [require("@fluentui/react-icons/utils"), require("@fluentui/react-icons/providers")];

/** `CheckmarkCircle20Filled` stands in `svg/checkmark-circle`. */
function fileOf(icon) {
  return icon
    .replace(/\d*(Regular|Filled|Light|Color)$/, "")
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=\d)/g, "-")
    .toLowerCase();
}

module.exports = new Proxy({ __esModule: true }, {
  get(own, name) {
    if (typeof name === "symbol" || name in own) return own[name];
    const other = withoutDrawings.find((part) => name in part);
    return (own[name] = (other ?? require(`@fluentui/react-icons/svg/${fileOf(name)}`))[name]);
  },
});
