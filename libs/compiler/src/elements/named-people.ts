/**
 * FEEL for the people that names on a drawing mean (of lanes and resources, the first that fits): the members of a unit of that name, or else the
 * holders of the post. Which it is only the directory knows, when the task is opened.
 */
export function namedPeople(names: readonly string[]): string {
  const quoted = names.map((name) => JSON.stringify(name));
  return `unitOrPost(${quoted.length === 1 ? quoted[0] : `[${quoted.join(', ')}]`})`;
}
