# 知客 Zhike. `make run` opens the app, `make test` checks everything; both set up what is missing first.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# Every cargo call selects the whole workspace: a part of it would resolve other features and build everything again.
CARGO := cargo
# Where cargo puts what it builds: another folder when the environment says so.
TARGET := $(or $(CARGO_TARGET_DIR),target)
UI_SOURCES := $(shell find ui/src ui/index.html ui/vite.config.ts ui/tsconfig.json ui/package.json -type f 2>/dev/null)
STEP := .ci/step

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: setup ui/dist/index.html ## set up, build, and open the app (without a display: play the main job, keep what it makes)
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	  $(CARGO) build --workspace --bins && exec $(TARGET)/debug/zhike $(ARGS); \
	else \
	  $(CARGO) build --workspace --lib --bins --tests && .ci/demo; \
	fi

# The UI first, because it is quick to fail and the app embeds it; then one build, which tests and app share.
.PHONY: test
test: setup ## set up and run every check, the journeys in the real window included
	@$(STEP) format $(CARGO) fmt --all --check
	@$(STEP) biome npm --prefix ui run lint
	@$(STEP) types npm --prefix ui run types
	@$(STEP) vitest npm --prefix ui run test
	@$(STEP) ui $(MAKE) --no-print-directory ui/dist/index.html
	@$(STEP) build $(CARGO) build --workspace --lib --bins --tests
	@$(STEP) clippy $(CARGO) clippy --workspace --all-targets -- -D warnings
	@$(CARGO) nextest run --workspace --cargo-quiet 2>&1 | tee target/logs/nextest.log

.PHONY: bench
bench: setup ui/dist/index.html ## measure speed and memory beside their limits
	@$(CARGO) build --release --workspace --bins
	@$(TARGET)/release/zhike-bench $(ARGS)

.PHONY: bundle
bundle: setup ui/dist/index.html ## make the .deb, install it, start it, remove it
	@$(CARGO) build --release --workspace --bins
	@npx --prefix ui tauri bundle --bundles deb
	@.ci/bundle

.PHONY: bindings
bindings: setup ui/dist/index.html ## write ui/src/api/bindings.gen.ts afresh from the commands
	ZHIKE_WRITE_BINDINGS=1 $(CARGO) test --workspace --lib bindings

.PHONY: fmt
fmt: setup ## format everything
	$(CARGO) fmt --all
	cd ui && npx biome check --write .

.PHONY: setup
setup: tools ui/node_modules/.package-lock.json
	@.ci/hooks
	@command -v cargo-nextest >/dev/null || $(CARGO) install --locked cargo-nextest --version 0.9.143
	@$(CARGO) fetch --locked --quiet

.PHONY: tools
tools:
	@.ci/toolchains
	@.ci/packages

# Not `npm ci`: a registry that carries the tools of some platforms only leaves holes in the lock, which it refuses though
# this platform needs none of them. The lock decides the versions either way, and is not rewritten.
# npm writes this file last, so it is newer than the lock exactly when the lock is installed.
ui/node_modules/.package-lock.json: ui/package-lock.json | tools
	@echo "Installing the packages of the UI …"
	@cd ui && npm install --no-save --no-audit --no-fund --loglevel=error
	@touch $@

ui/dist/index.html: ui/node_modules/.package-lock.json $(UI_SOURCES)
	@cd ui && npx vite build --logLevel warn
	@touch $@
