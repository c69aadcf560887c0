import { type JsonObject, isJsonObject } from '@liuzhuan/kernel';

/** Variables typed as a JSON object; an empty text changes none; undefined when it is no object. */
export function readVariables(text: string): JsonObject | undefined {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value as never) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
