import { OvertakenAlert } from './overtaken-alert';
import { useOvertaking } from './use-overtaking';
import { WayOn } from './way-on';

/** While drawing: another version came into force since. What it changed is not in the draft before somebody says so. */
export function OvertakenNote() {
  const overtaking = useOvertaking();
  return overtaking ? <OvertakenAlert brief overtaking={overtaking} action={<WayOn overtaking={overtaking} />} /> : null;
}
