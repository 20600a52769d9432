# One server of Linka. WORKSPACE names it: proxy-server, shop-server, delivery-stub, momo-stub, airtel-stub, or local (the handset).
#   docker build -f deploy/server.Dockerfile --build-arg WORKSPACE=shop-server --build-arg ALPINE=3.19 .
#
# Shops run on Alpine 3.19, as the architecture document says. The official node:20-alpine3.19 stopped at Node 20.18,
# which is too old for the MongoDB driver (20.19), so a plain Alpine gets the newest Node 20 from the official image.
ARG NODE=20.20.2-alpine3.23
ARG ALPINE=3.23

FROM node:${NODE} AS manifests
WORKDIR /app
COPY package.json package-lock.json ./
COPY contracts/package.json contracts/
COPY proxy-server/package.json proxy-server/
COPY shop-server/package.json shop-server/
COPY delivery-stub/package.json delivery-stub/
COPY stub-kit/package.json stub-kit/
COPY momo-stub/package.json momo-stub/
COPY airtel-stub/package.json airtel-stub/
COPY local/package.json local/
COPY pwa/package.json pwa/
COPY e2e/package.json e2e/
COPY bench/package.json bench/
COPY chaos/package.json chaos/
COPY deploy/package.json deploy/

# Every server is built once, for all images; tsc and the types need no install scripts.
FROM manifests AS build
RUN npm ci --ignore-scripts --include-workspace-root -w contracts -w proxy-server -w shop-server -w delivery-stub -w stub-kit -w momo-stub -w airtel-stub -w local
COPY . .
RUN npm run build:servers
ARG WORKSPACE
RUN rm -rf ${WORKSPACE}/src ${WORKSPACE}/node_modules

# npm counts a workspace that tests need (a shop's tests start databases) among what is not for development only.
FROM manifests AS dependencies
ARG WORKSPACE
RUN npm pkg delete devDependencies -w ${WORKSPACE} && npm ci --ignore-scripts --omit=dev -w ${WORKSPACE}

FROM alpine:${ALPINE} AS runtime
COPY --from=manifests /usr/local/bin/node /usr/local/bin/node
RUN apk add --no-cache libstdc++ && adduser -D -u 1000 node && mkdir /data && chown node:node /data && node --version
WORKDIR /app
ARG WORKSPACE
COPY --from=dependencies /app ./
COPY --from=build /app/contracts/dist ./contracts/dist
COPY --from=build /app/stub-kit/dist ./stub-kit/dist
COPY --from=build /app/${WORKSPACE} ./${WORKSPACE}
WORKDIR /app/${WORKSPACE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:3000/health/ready"]
CMD ["node", "dist/main.js"]
