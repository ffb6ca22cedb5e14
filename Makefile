# Everything a user or a developer does, by name. Debian 12 with a Swift toolchain; `make deps` installs the rest.

SHELL := /bin/bash
BUILD := swift build --explicit-target-dependency-import-check error
# The Swift libraries are linked into the programs: they start faster and run where no toolchain is.
RELEASE := $(BUILD) -c release --static-swift-stdlib
BIN := .build/release
LEXICON := Sources/CHallyuData/lexicon.bin

.PHONY: run
run: build ## main job: seeds/ to output/
	$(BIN)/hallyu run

.PHONY: build
build: deps lexicon ## release build of all programs, into .build/release
	$(RELEASE)

.PHONY: lexicon
lexicon: deps ## compile the reference tables into the file that the programs embed
	@test -e $(LEXICON) || printf x > $(LEXICON)
	$(RELEASE) --product hallyu-lexicon
	$(BIN)/hallyu-lexicon Sources/CHallyuData/reference $(LEXICON)

.PHONY: test
test: build ## all tests
	swift test

PACKAGES := libdeflate-dev libpq-dev libsqlite3-dev libssl-dev libxlsxwriter-dev libxml2-dev

.PHONY: deps
deps: ## system packages that the build needs
	@missing=$$(for p in $(PACKAGES); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then echo "installing:" $$missing; \
	  sudo=$$([ $$(id -u) = 0 ] || echo sudo); $$sudo apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing; fi
