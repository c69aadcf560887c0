import type { DiagnosticDto } from '@liuzhuan/contract';
import { useNavigate } from 'react-router';
import { useWorkspace } from '../workspace/workspace-context';

/** The page on which files of a kind are drawn. */
const PAGES: readonly (readonly [suffix: string, page: string])[] = [
  ['.dmn', 'decisions'],
  ['.form.json', 'forms'],
];

/** What a page is asked to show first. */
export interface AskedFile {
  readonly file: string;
  readonly elements: readonly string[];
}

/** The way to what a finding speaks of when it is not on the canvas: a row of a table, a form. Undefined for what is drawn. */
export function useFindingWay(): (finding: DiagnosticDto) => (() => void) | undefined {
  const navigate = useNavigate();
  const key = useWorkspace((state) => state.key);
  return ({ location: { resource = '', elementId }, params }) => {
    const page = PAGES.find(([suffix]) => resource.endsWith(suffix))?.[1];
    const rules = Array.isArray(params['rules']) ? params['rules'].filter((each) => typeof each === 'string') : [];
    const elements = rules.length > 0 ? rules : elementId === undefined ? [] : [elementId];
    const asked: AskedFile = { file: resource, elements };
    return page === undefined ? undefined : () => void navigate(`/processes/${encodeURIComponent(key)}/${page}`, { state: asked });
  };
}

/** What a page was asked to show, from the state of its address. */
export function askedFile(state: unknown): AskedFile | undefined {
  const asked = state as Partial<AskedFile> | null;
  return typeof asked?.file === 'string' && Array.isArray(asked.elements) ? { file: asked.file, elements: asked.elements } : undefined;
}
