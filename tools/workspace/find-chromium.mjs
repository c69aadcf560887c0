import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The Chromium of this machine: `CHROMIUM` or one of the usual places; `undefined` when there is none. */
export function findChromium(env = process.env) {
  return [env.CHROMIUM, ...PLACES].find((place) => place && existsSync(place));
}

/** How to get one, for this machine. */
export const INSTALL_CHROMIUM = process.platform === 'linux' ? 'apt-get update && apt-get install -y chromium fonts-noto-cjk' : '安装 Chrome / install Chrome';
