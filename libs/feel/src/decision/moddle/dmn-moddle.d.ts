/** dmn-moddle ships no types: this names the few functions we call. */
declare module 'dmn-moddle' {
  export interface ModdleWarning {
    readonly message: string;
    readonly property?: string;
    readonly value?: unknown;
  }
  export interface ModdleParse {
    readonly rootElement: object;
    readonly warnings: readonly ModdleWarning[];
  }
  export function DmnModdle(packages?: Readonly<Record<string, unknown>>): {
    fromXML(xml: string): Promise<ModdleParse>;
  };
}
