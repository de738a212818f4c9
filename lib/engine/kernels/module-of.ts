/** Compiles the bytes of a kernel, see bytes.ts. */
export function moduleOf(bytes: string): WebAssembly.Module {
  return new WebAssembly.Module(Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)))
}
