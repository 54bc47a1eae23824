# 知客 Zhike. `make run` and `make test` set up all they need.
SHELL := /usr/bin/env bash
.DEFAULT_GOAL := help
.PHONY: help setup run test bench bundle bindings fmt ui app

STEP := .ci/step

help: ## What can be done here
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup:
	@.ci/setup

run: setup ui ## Set up, build and open the app; without a display, play the main job and show where its papers are
	@cargo build --workspace
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then exec target/debug/zhike; else exec .ci/play; fi

ui: setup
	@cd ui && npm run --silent build

app: ui
	@cargo build --workspace

test: setup ## Set up and run every check, in the real window too
	@$(STEP) format    cargo fmt --all --check
	@$(STEP) biome     bash -c 'cd ui && npx biome ci .'
	@$(STEP) types     bash -c 'cd ui && npm run --silent types'
	@$(STEP) vitest    bash -c 'cd ui && npx vitest run'
	@$(STEP) ui        bash -c 'cd ui && npx vite build'
	@$(STEP) clippy    cargo clippy --workspace --all-targets --quiet -- -D warnings
	@$(STEP) build     cargo build --workspace --quiet
	@$(STEP) nextest   cargo nextest run --workspace --no-fail-fast
	@tail -n 2 target/logs/nextest.log

bench: setup ui ## Measure speed and memory beside their limits, in one run
	@cargo bench --workspace

bundle: setup ## Make the .deb (Linux), and start what it installs
	@.ci/bundle

bindings: setup ## Write ui/src/api/bindings.gen.ts afresh
	@ZHIKE_WRITE_BINDINGS=1 cargo test --workspace --lib --quiet bindings

fmt: setup ## Format all sources
	@cargo fmt --all
	@cd ui && npx biome check --write .
