import { basePath } from './lib/server/scripts/base-path.mjs'

/** @type {import('next').NextConfig} */
export default {
  // A second checkout of the server may develop beside a running one.
  distDir: process.env.LANGUR_DIST || '.next',
  // Next knows its place in every address only when it builds; `npm start` builds again for another one.
  basePath: basePath(),
  env: { LANGUR_BASE_PATH: basePath() },
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm run dev` prints this address; Next would refuse the socket that pages reload by.
  allowedDevOrigins: ['127.0.0.1'],
  serverExternalPackages: ['better-sqlite3', 'pino', 'better-auth'],
  typescript: { ignoreBuildErrors: true },
}
