# Builds the pages, and lays out what a server runs with.
FROM node:24-slim AS build
WORKDIR /beraad
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build
RUN node scripts/serverFolder.ts /server

# The image: Node, the server, and nothing that builds or tests.
FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN install -d -o node -g node -m 700 /data
COPY --from=build /server /beraad
WORKDIR /beraad
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["node", "scripts/healthy.ts"]
CMD ["node", "server/main.ts"]
