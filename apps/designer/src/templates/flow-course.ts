import type { OfficeTemplate, TemplateFlow, TemplatePart } from './office-template';

/**
 * The sides by which a flow leaves and enters, in the words of diagram-js's Manhattan layout (`t`op, `r`ight, `b`ottom, `l`eft, `h`orizontal, `v`ertical):
 * straight on where nothing lies between, over the others or below them where something does, around one corner from row to row.
 */
export function flowCourse({ parts }: OfficeTemplate, { from, to }: TemplateFlow): string {
  const part = (key: string | undefined): TemplatePart | undefined => parts.find((each) => each.key === key);
  const [source, target] = [part(from), part(to)];
  const onEdge = source?.host !== undefined;
  const [column = 0, row = 0] = (onEdge ? part(source.host) : source)?.at ?? [];
  const [toColumn = 0, toRow = 0] = target?.at ?? [];
  if (row !== toRow) return onEdge ? 'b:l' : isGateway(source) ? 'v:h' : isGateway(target) ? 'h:v' : 'h:h';
  if (onEdge) return 'b:b';
  const between = parts.some(({ at }) => at !== undefined && at[1] === row && at[0] > column && at[0] < toColumn);
  return between || toColumn < column ? 't:t' : 'h:h';
}

const isGateway = (part: TemplatePart | undefined): boolean => part?.type.endsWith('Gateway') ?? false;
