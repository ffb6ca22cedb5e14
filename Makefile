# Everything a user or a developer does, by name. Debian 12 with a Swift toolchain; `make deps` installs the rest.

SHELL := /bin/bash
BUILD := swift build --explicit-target-dependency-import-check error
# The Swift libraries are linked into the programs: they start faster and run where no toolchain is.
RELEASE := $(BUILD) -c release --static-swift-stdlib
BIN := .build/release
LEXICON := Sources/CHallyuData/lexicon.bin
PROGRAMS := hallyu hallyu-fetch hallyu-clean hallyu-extract hallyu-transform hallyu-load
PREFIX ?= /usr/local
DESTDIR ?=

.PHONY: run
run: build ## main job: seeds/ to output/
	$(BIN)/hallyu run

.PHONY: help
help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.PHONY: build
build: deps lexicon ## release build of all programs, into .build/release
	$(RELEASE)

.PHONY: lexicon
lexicon: deps ## compile the reference tables into the file that the programs embed
	@test -e $(LEXICON) || printf x > $(LEXICON)
	$(RELEASE) --product hallyu-lexicon
	$(BIN)/hallyu-lexicon Sources/CHallyuData/reference $(LEXICON)

.PHONY: test
test: build ## all tests, and a short form of the fault suite where python3 is
	swift test
	@if command -v python3 > /dev/null; then python3 Tests/faults/run.py --short; else echo "python3 is missing: the fault suite is passed over"; fi

.PHONY: test-faults
test-faults: build deps-faults ## the whole fault suite: minutes
	python3 Tests/faults/run.py

# Each in a build folder of its own: address finds what reads or writes where it must not, thread finds races.
.PHONY: test-sanitizers
test-sanitizers: lexicon ## mutated inputs through builds with sanitizers: many minutes
	for kind in address thread; do \
	  $(BUILD) -c release --sanitize=$$kind --scratch-path .build-$$kind && \
	  HALLYU_BIN=$(CURDIR)/.build-$$kind/release ASAN_OPTIONS=detect_leaks=0 python3 Tests/faults/run.py $(FAULTS) mutations || exit 1; \
	done

.PHONY: goldens
goldens: ## write anew what tests compare with; read the difference before it counts
	UPDATE_GOLDENS=1 swift test

.PHONY: generated
generated: build ## write anew the files that are made from the code
	$(BIN)/hallyu schema > schema/pipeline.schema.json

.PHONY: lint
lint: ## style of all Swift files
	swift format lint --strict --recursive Package.swift Sources Tests

.PHONY: format
format: ## put all Swift files into that style
	swift format --in-place --recursive Package.swift Sources Tests

.PHONY: bench
bench: build ## the whole chain on generated articles; results are printed
	python3 Benchmarks/chain/run.py

.PHONY: bench-extract
bench-extract: build ## extract and what it stands on, worst inputs; results are printed
	$(BIN)/hallyu-measure

.PHONY: install
install: build ## programs, completions and manual pages, below PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(PROGRAMS:%=$(BIN)/%) $(DESTDIR)$(PREFIX)/bin
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions
	install -d $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d $(DESTDIR)$(PREFIX)/share/man/man1
	for program in $(PROGRAMS); do \
	  $(BIN)/$$program --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/$$program && \
	  $(BIN)/$$program --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_$$program && \
	  $(BIN)/$$program --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/$$program.fish && \
	  $(BIN)/$$program --help-manual > $(DESTDIR)$(PREFIX)/share/man/man1/$$program.1 || exit 1; \
	done

.PHONY: uninstall
uninstall: ## take away what install put there
	for program in $(PROGRAMS); do \
	  rm -f $(DESTDIR)$(PREFIX)/bin/$$program $(DESTDIR)$(PREFIX)/share/bash-completion/completions/$$program \
	    $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_$$program $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/$$program.fish \
	    $(DESTDIR)$(PREFIX)/share/man/man1/$$program.1; \
	done

.PHONY: clean
clean: ## take away what builds and runs made
	rm -rf .build output state

define apt
	@missing=$$(for p in $(1); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then echo "installing:" $$missing; \
	  sudo=$$([ $$(id -u) = 0 ] || echo sudo); $$sudo apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing; fi
endef

PACKAGES := libdeflate-dev libpcre2-dev libpq-dev libsqlite3-dev libssl-dev libxlsxwriter-dev libxml2-dev
FAULT_PACKAGES := faketime python3 strace

.PHONY: deps
deps: ## system packages that the build needs
	$(call apt,$(PACKAGES))

.PHONY: deps-faults
deps-faults: ## system packages that the fault suite needs besides
	$(call apt,$(FAULT_PACKAGES))
