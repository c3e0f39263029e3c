package main

import (
	"errors"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"

	"github.com/go-pdf/fpdf"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
)

// A peer is a program that sets the text. Its input is prepared before it is timed.
type peer struct {
	name, debian string
	command      []string
	output       string
	prepare      func(dir string, text []string) error
	dir          string
}

// peers are the editor, bare fpdf, and what typesets elsewhere.
func peers(self, editor string) []peer {
	return []peer{
		{name: "enjeux", command: []string{editor, "export", "in.enjeux", "-o", "out.pdf"}, output: "out.pdf", prepare: briefing},
		{name: "fpdf", command: []string{self, "fpdf", "in.txt", "out.pdf"}, output: "out.pdf", prepare: plain},
		{name: "typst", debian: "nodejs npm, then npm i @myriaddreamin/typst-ts-node-compiler in a folder that TYPST names",
			command: []string{"node", "run.js"}, output: "out.pdf", prepare: typst},
		{name: "groff", debian: "groff", command: []string{"sh", "-c", "groff -k -ms -Tpdf in.ms > out.pdf"}, output: "out.pdf", prepare: groff},
		{name: "pdflatex", debian: "texlive-latex-base texlive-lang-french", command: []string{"pdflatex", "-interaction=batchmode", "in.tex"}, output: "in.pdf", prepare: latex},
		{name: "lualatex", debian: "texlive-luatex texlive-lang-french", command: []string{"lualatex", "-interaction=batchmode", "in.tex"}, output: "in.pdf", prepare: latex},
		{name: "weasyprint", debian: "weasyprint", command: []string{"weasyprint", "in.html", "out.pdf"}, output: "out.pdf", prepare: page},
		{name: "libreoffice", debian: "libreoffice-writer-nogui", command: []string{"soffice", "--headless", "--convert-to", "pdf", "in.fodt"}, output: "in.pdf", prepare: fodt},
	}
}

func write(dir, name string, parts ...string) error {
	return os.WriteFile(filepath.Join(dir, name), []byte(strings.Join(parts, "")), 0o644)
}

// briefing makes a briefing of the text, six paragraphs a stake.
func briefing(dir string, text []string) error {
	b := model.New(model.Visit{Title: "Visite", Lang: "fr"})
	section := model.Section{Head: model.Head{ID: "section"}, Title: "Politique", Domain: model.Politics}
	add, err := model.Insert(b, section, b.ID(), "")
	if err == nil {
		b, err = add.Apply(b)
	}
	for i := 0; i < len(text) && err == nil; i += 6 {
		add, err = model.Insert(b, model.Stake{Title: fmt.Sprint("Enjeu ", i/6+1), Body: strings.Join(text[i:min(i+6, len(text))], "\n")}, "section", "")
		if err == nil {
			b, err = add.Apply(b)
		}
	}
	if err != nil {
		return err
	}
	var f store.File
	defer f.Close()
	return f.SaveAs(filepath.Join(dir, "in.enjeux"), b)
}

func plain(dir string, text []string) error { return write(dir, "in.txt", strings.Join(text, "\n")) }

// multiCell is bare fpdf: lines as they fit, no hyphens, no kerning, no tags.
func multiCell(in, out string) error {
	text, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	f := fpdf.New("P", "pt", "A4", "")
	f.SetMargins(71, 71, 71)
	f.AddUTF8FontFromBytes("serif", "", assets.Font(assets.SerifRegular)())
	f.SetFont("serif", "", 10.5)
	f.AddPage()
	for p := range strings.SplitSeq(string(text), "\n") {
		f.MultiCell(0, 14, p, "", "J", false)
		f.Ln(6)
	}
	return f.OutputFileAndClose(out)
}

func groff(dir string, text []string) error {
	return write(dir, "in.ms", ".nr PS 10.5\n.nr VS 14\n.LP\n", strings.Join(text, "\n.LP\n"), "\n")
}

func latex(dir string, text []string) error {
	return write(dir, "in.tex", "\\documentclass[10pt,a4paper]{article}\n\\usepackage{iftex}\n\\ifpdftex\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}\\usepackage{lmodern}\\fi\n",
		"\\usepackage[french]{babel}\n\\begin{document}\n", strings.Join(text, "\n\n"), "\n\\end{document}\n")
}

func page(dir string, text []string) error {
	return write(dir, "in.html", "<!DOCTYPE html><html lang=fr><meta charset=utf-8><style>@page{size:A4;margin:25mm}body{font:10.5pt/14pt serif;text-align:justify;hyphens:auto}</style>\n<p>",
		strings.Join(escaped(text), "</p>\n<p>"), "</p></html>\n")
}

func fodt(dir string, text []string) error {
	return write(dir, "in.fodt", `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>`, strings.Join(escaped(text), "</text:p>\n<text:p>"), "</text:p>\n</office:text></office:body></office:document>\n")
}

// typst runs in the compiler for Node, the form in which it can be had as a package.
func typst(dir string, text []string) error {
	modules := os.Getenv("TYPST")
	if _, err := os.Stat(filepath.Join(modules, "node_modules/@myriaddreamin/typst-ts-node-compiler")); modules == "" || err != nil {
		return errors.New("run npm i @myriaddreamin/typst-ts-node-compiler in a folder, and name it in TYPST")
	}
	if err := write(dir, "in.typ", "#set page(paper: \"a4\", margin: 25mm)\n#set text(lang: \"fr\", size: 10.5pt, hyphenate: true)\n#set par(justify: true)\n", strings.Join(text, "\n\n"), "\n"); err != nil {
		return err
	}
	return write(dir, "run.js", fmt.Sprintf(`const { NodeCompiler } = require(%q);
const fs = require("fs");
const c = NodeCompiler.create({ workspace: __dirname });
fs.writeFileSync("out.pdf", c.pdf({ mainFilePath: __dirname + "/in.typ" }));
`, filepath.Join(modules, "node_modules/@myriaddreamin/typst-ts-node-compiler")))
}

func escaped(text []string) (all []string) {
	for _, p := range text {
		all = append(all, html.EscapeString(p))
	}
	return all
}
