/** Cases that do not pass yet, and why: what the standard asks for and what happens instead. */
export const GAPS: Readonly<Record<string, string>> = {};
