/** What bpmn-js says in English → what the office reads. The English text is the key bpmn-js asks with. */
export type CanvasWords = Readonly<Record<string, string>>;
