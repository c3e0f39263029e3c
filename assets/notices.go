package assets

import (
	_ "embed"
	"strings"
)

// ShowSchema is the JSON Schema (2020-12) of what "enjeux show --json" prints.
//
//go:embed show.schema.json
var ShowSchema []byte

// Licences lists, as text to be read, what the program carries of others: a
// line each with the licence and the holder, then where the full texts are.
//
//go:embed LICENCES.txt
var Licences []byte

// LicencesIn lists the same in a language, by its code; the names of works, licences and holders
// are as they are.
func LicencesIn(code string) string {
	if code == "fr" {
		return frenchLicences.Replace(string(Licences))
	}
	return string(Licences)
}

// frenchLicences has French for what is not a name, longer words before those in them.
var frenchLicences = strings.NewReplacer(
	"Enjeux is under the MIT licence, copyright 2026 the Enjeux authors.", "Enjeux est sous licence MIT, copyright 2026 les auteurs d’Enjeux.",
	"It carries the following work of others, each under its own licence.", "Il comprend ces travaux d’autrui, chacun sous sa propre licence.",
	"Fonts\n", "Polices\n",
	"Dictionaries of the spell-checker", "Dictionnaires du correcteur orthographique",
	"Hyphenation patterns", "Motifs de césure",
	"Go modules", "Modules Go",
	"(in Fyne)", "(dans Fyne)",
	"French “classique”", "Français « classique »",
	"French, British English", "Français, anglais britannique",
	"American English", "Anglais américain",
	"English (US), from SCOWL", "Anglais (États-Unis), d’après SCOWL",
	"Russian", "Russe",
	"the contributors of Dicollecte", "les contributeurs de Dicollecte",
	"in its notices", "dans ses mentions",
	"permissive, notice kept", "permissive, mention gardée",
	" or later", " ou ultérieure",
	" and others", " et d’autres",
	"the go-text authors", "les auteurs de go-text",
	"the portal authors", "les auteurs de portal",
	"the Cobra authors", "les auteurs de Cobra",
	"the Go standard library and runtime", "bibliothèque standard et environnement d’exécution de Go",
	"; ", " ; ",
	" or ", " ou ",
	" and ", " et ",
	`The full texts: of Enjeux in LICENSE, of its fonts in assets/fonts/*-OFL.txt, of
the patterns in model/layout/patterns/NOTICE.md, of the dictionaries in
assets/dictionaries, all in the source of the
program; of a Go module, and of the fonts in Fyne, in the module's own source,
which https://pkg.go.dev/<module>?tab=licenses shows.`, `Les textes complets : celui d’Enjeux dans LICENSE, ceux de ses polices dans
assets/fonts/*-OFL.txt, des motifs dans model/layout/patterns/NOTICE.md, des
dictionnaires dans assets/dictionaries, tous dans les sources du programme ;
ceux d’un module Go, et des polices de Fyne, dans les sources du module, que
montre https://pkg.go.dev/<module>?tab=licenses.`,
)
