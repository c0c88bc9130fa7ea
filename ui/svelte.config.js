/** No preprocessor: TypeScript in components only erases types. Styles stand in src/styles, never in a component. */
export default {
  compilerOptions: { runes: true, css: "external" },
};
