# Enjeux. `make run` and `make test` need only Go, a C compiler and make: they
# install what else the system lacks (.ci/deps), on Debian, Fedora, Arch and macOS.

.PHONY: lint installers reproduce verify-installers help run build test verify-pdf pictures screens bench bench-import bench-peers bench-store soak clean score learn

help: ## Say what can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1 — /p' Makefile

run: build ## Open the editor on the sample (no display: export it instead)
	@.ci/show

build: ## Build bin/enjeux
	@.ci/deps build
	go build -o bin/enjeux ./cmd/enjeux

test: ## Run what continuous integration runs
	@.ci/deps test
	@$(MAKE) --no-print-directory --jobs 2 test-program test-rest

.PHONY: test-program test-rest
test-program:
	GOGC=400 go test ./...

test-rest:
	@bad=$$(gofmt -l assets cmd model ui); [ -z "$$bad" ] || { echo "not as gofmt would have it:"; echo "$$bad"; exit 1; }
	go vet ./...
	go test -race -short ./model ./model/compare ./model/store
	GOOS=js GOARCH=wasm go build -o /dev/null ./cmd/enjeux # for the browser
	cd cmd/installers && go vet . && go test .

lint: ## Have staticcheck read the code (downloads it)
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

verify-pdf: ## Have veraPDF judge the PDF of every sample, as PDF/A-2a and PDF/UA-1
	@path=$$(.ci/verapdf) && ENJEUX_VERAPDF=$$path go test -count 1 -v -run TestConform ./model/layout

pictures: build ## Make the README's pictures anew
	@.ci/deps test
	go test ./cmd/enjeux -run '^TestPictures$$' -count 1 -pictures $(CURDIR)/assets/pictures
	@bin/enjeux pages assets/sample.enjeux -o out/pages
	@cp out/pages/page-08.png assets/pictures/page.png

screens: ## Drive the window through all that it promises, with a picture of each step in out/screens
	@.ci/deps screens
	@mkdir -p out/screens
	ENJEUX_SOAK=1 go test -count 1 -v -artifacts -outputdir $(CURDIR)/out/screens ./cmd/enjeux \
		-run '^Test(Clipboard|Dropped|Standing|Views|Moving|Writing|Annotating|Fields|Annexes|Findings|Beginning|Commands|KeyboardAlone|Importing|Day|Preview|Styles|Comparing)$$'

score: ## Score how texts are read, through import and show --json: make score [DIR=folder of texts with gold beside them]
	go test -count=1 -v -run '^TestScore$$' ./cmd/enjeux $(if $(DIR),-args -dir '$(abspath $(DIR))')

learn: ## Learn how words are used, for assets/words/usage.txt, and what tells headings, and the days, the guest and the host of a visit, for model/article/blocks/weights.go, model/article/dayweights.go and model/article/guestweights.go, from the texts with gold and others: make learn [DIR='folder…'] [COMPARE=1 to leave it]
	go test -count=1 -v -run '^TestLearn(Days|Guests)?$$' ./model/article ./model/article/blocks -args -learn '$(abspath cmd/enjeux/testdata/gold $(DIR))' $(if $(COMPARE),-compare)

bench: build ## Benchmarks, and start and memory beside a bare Fyne window
	@.ci/deps test
	go test -run '^$$' -bench . ./model/... ./ui/...
	go test -run '^$$' -bench . -benchtime 1x -timeout 30m ./cmd/enjeux

bench-peers: build ## The export beside bare fpdf, typst, groff, LaTeX, WeasyPrint, LibreOffice
	go build -o bin/peers ./cmd/enjeux/testdata/peers
	bin/peers -program bin/enjeux $(if $(PAGES),-pages $(PAGES))

bench-import: build ## The import of a note and of 1, 10 and 100 MB of text: processor, memory, and whether it is linear, of many names, too
	go test -run '^$$' -bench '^BenchmarkImport$$' -benchtime 3x -timeout 30m ./cmd/enjeux
	go test -run '^$$' -bench '^BenchmarkParse$$' -benchtime 2x ./model/article

bench-store: ## The crash journal beside SQLite, in the same run (downloads SQLite)
	cd model/store/bench && go test -mod=mod -run '^$$' -bench . -benchtime 5000x .

soak: ## The long tests: thousands of texts put together at random, 500 kills, 40 power cuts (as root), random edits, a day in the window
	@.ci/deps test
	ENJEUX_SOAK=1 go test -count 1 -timeout 60m ./model ./model/article ./model/store ./cmd/enjeux

installers: ## Native packages in dist/, all that this system can make; installer-FORMAT makes one, ARCH=arm64 for another processor
	@.ci/deps installers
	cd cmd/installers && go build -o $(CURDIR)/bin/installers .
	bin/installers $(if $(ARCH),-arch $(ARCH)) $(if $(RUNTIME),-runtime '$(RUNTIME)')

installer-%:
	@.ci/deps build
	cd cmd/installers && go build -o $(CURDIR)/bin/installers .
	bin/installers $(if $(ARCH),-arch $(ARCH)) $(if $(RUNTIME),-runtime '$(RUNTIME)') $*

verify-installers: ## Install, start by association and remove what is in dist/ (as root, slow)
	cd cmd/installers && ENJEUX_DIST=$(CURDIR)/dist go test -count 1 -v -timeout 60m -run '^TestInstalled' .

reproduce: installers ## Make the packages of the last commit in another folder: are they the same files?
	rm -rf out/again
	git clone -q . out/again
	bin/installers -root out/again -out out/again/dist
	cd dist && sha256sum -c ../out/again/dist/SHA256SUMS

clean: ## Remove what was built and exported
	rm -rf bin out dist
