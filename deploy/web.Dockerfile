# The app's files and the way to the gateway, behind HTTPS: on a machine of one's own what Netlify does on the internet.
FROM node:20.20.2-alpine3.23 AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY contracts/package.json contracts/
COPY pwa/package.json pwa/
RUN npm ci --ignore-scripts -w contracts -w pwa
COPY tsconfig.base.json ./
COPY contracts contracts
COPY pwa pwa
RUN npm run build -w pwa

FROM caddy:2.10-alpine AS runtime
# Ports below 1024 are not needed inside, and a program that may ask for them does not start where that is forbidden.
RUN setcap -r /usr/bin/caddy && adduser -D -u 1000 caddy && chown -R caddy:caddy /data /config
COPY deploy/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /app/pwa/dist /srv
USER caddy
EXPOSE 8080 8443
HEALTHCHECK --interval=10s --timeout=5s --start-period=10s --retries=3 CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:2020/health"]
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
